package app.tandem.administration.ui.consent;

import app.tandem.administration.consent.CheckedList;
import app.tandem.administration.consent.ConsentLists;
import app.tandem.consent.EvidenceRefused;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SmallUpload;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds the opt-outs of a file, after showing what would come of it; nothing is ever taken away (R35). */
public class OptOutListDialog extends Dialog {

    private static final int LARGEST = 5 << 20;
    private static final String TOO_LARGE = "A list may have 5 MB at most. Divide it into several files.";
    private static final int SHOWN = 100;
    private static final String CHOOSE = "Choose a file first.";

    private final transient ConsentLists lists;
    private final UserId viewer;
    private final Runnable onDone;
    private final Select<Reached> from = new Select<>();
    private final EvidenceFields fields = EvidenceFields.ofMany();
    private final Div form = new Div();
    private final Div place = new Div();
    private final SubmitButton submit = new SubmitButton("Add opt-outs", this::submit);
    private final Button close = new Button("Cancel", click -> close());
    private String name = "";
    private byte @Nullable [] file;
    private @Nullable CheckedList list;

    /** @param onDone what follows from opt-outs that were added */
    public OptOutListDialog(ConsentLists lists, UserId viewer, Runnable onDone) {
        this.lists = lists;
        this.viewer = viewer;
        this.onDone = onDone;
        addClassName("w-m");
        DialogHead.of(this, "Add a list of opt-outs", "", this::close);
        setCloseOnOutsideClick(false);
        var words = new Paragraph("A CSV file or a plain list, with one e-mail address or phone number in a row, up to"
                + " 50,000 rows. It only adds: an opt-out that is not in the list stays.");
        words.addClassName("t-sub2");
        from.setLabel("Opted out of");
        from.setItems(Reached.values());
        from.setItemLabelGenerator(Reached::label);
        from.setValue(Reached.EMAIL);
        from.setWidthFull();
        from.addValueChangeListener(change -> look());
        place.addClassName("t-admin-form");
        place.getElement().setAttribute("aria-live", "polite");
        form.add(words, from, upload(), place, fields);
        form.addClassNames("t-consent-form", "t-admin-form");
        add(form);
        close.addThemeVariants(ButtonVariant.TERTIARY);
        submit.holdUntil(CHOOSE);
        getFooter().add(close, submit);
    }

    private Upload upload() {
        var upload = new Upload();
        SmallUpload.of(upload, LARGEST, TOO_LARGE, (meta, bytes) -> take(meta.fileName(), bytes), this::refuse);
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv", "text/plain");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setDropLabelIcon(new Span());
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(TOO_LARGE)
                        .setIncorrectFileType("Save the list as a CSV file.")
                        .setTooManyFiles("Add one list after the other.")));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> {
            file = null;
            look();
        });
        upload.setWidthFull();
        return upload;
    }

    /** Takes a file and shows what would come of it. */
    void take(String fileName, byte[] bytes) {
        name = fileName;
        file = bytes;
        look();
    }

    private void refuse(String sentence) {
        file = null;
        look();
        say(sentence);
    }

    private void look() {
        place.removeAll();
        list = null;
        submit.setText("Add opt-outs");
        if (file == null) {
            submit.holdUntil(CHOOSE);
            return;
        }
        try {
            var checked = lists.check(viewer, from.getValue().channels(), name, file);
            list = checked;
            submit.setText("Add " + optOuts(checked.fresh().size()));
            submit.idle(checked.fresh().isEmpty() ? List.of("There is nothing new in this list.") : List.of());
            show(checked);
        } catch (IllegalArgumentException unreadable) {
            say(String.valueOf(unreadable.getMessage()));
            submit.holdUntil("Choose another file.");
        }
    }

    private boolean submit() {
        var checked = list;
        if (checked == null) {
            return false;
        }
        try {
            int added = lists.add(viewer, checked, fields.value());
            onDone.run();
            Toast.done(optOuts(added) + " added", "They hold on every contact of your organization.");
            finish(checked, added);
            return true;
        } catch (EvidenceRefused refused) {
            fields.show(refused);
            return false;
        }
    }

    private void finish(CheckedList checked, int added) {
        if (checked.invalid().isEmpty()) {
            close();
            return;
        }
        form.removeAll();
        place.removeAll();
        place.add(outcome(Icons.CHECK, "done", optOuts(added) + " added"));
        invalid(checked, " not added: correct them and add them again");
        form.add(place);
        submit.setVisible(false);
        close.setText("Close");
    }

    private void say(String problem) {
        place.removeAll();
        var callout = new Div(Icons.WARNING.create(), new Span(problem));
        callout.addClassName("t-callout");
        place.add(callout);
    }

    private void show(CheckedList checked) {
        var values = Amount.number(checked.values()) + " new "
                + (checked.values() == 1 ? one() : from.getValue() == Reached.EMAIL ? "addresses" : "numbers");
        place.add(outcome(Icons.CHECK, "done", values));
        var more = new Div();
        more.addClassName("t-sub2");
        add(more, checked.already(), " opted out already");
        add(more, checked.twice(), " in the list a second time");
        add(more, checked.again(), " opted in since, and will be opted out again");
        if (!checked.column().isEmpty()) {
            more.add(new Div("Taken from the column “" + checked.column() + "”."));
        }
        place.add(more);
        invalid(checked, " not valid, and left out");
    }

    private String one() {
        return from.getValue() == Reached.EMAIL ? "address" : "number";
    }

    private static void add(Div to, int number, String words) {
        if (number > 0) {
            to.add(new Div(Amount.number(number) + words));
        }
    }

    private static Div outcome(Icons icon, String kind, String words) {
        var line = new Div(icon.create(), new Span(words));
        line.addClassNames("t-list-outcome", kind);
        return line;
    }

    private void invalid(CheckedList checked, String words) {
        int number = checked.invalid().size();
        if (number == 0) {
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("t-list-rows");
        rows.getElement().setAttribute("tabindex", "0");
        rows.getElement().setAttribute("aria-label", "Rows that are not valid");
        checked.invalid().stream()
                .limit(SHOWN)
                .forEach(row -> rows.add(new ListItem("Row " + row.row() + ": " + row.why())));
        if (number > SHOWN) {
            rows.add(new ListItem("and " + Amount.number(number - SHOWN) + " more"));
        }
        place.add(
                outcome(Icons.BAN, "refused", Amount.number(number) + (number == 1 ? " row" : " rows") + words), rows);
    }

    private static String optOuts(int number) {
        return Amount.number(number) + (number == 1 ? " opt-out" : " opt-outs");
    }
}
