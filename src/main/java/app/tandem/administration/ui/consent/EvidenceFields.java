package app.tandem.administration.ui.consent;

import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceForm;
import app.tandem.consent.EvidenceForm.Entry;
import app.tandem.consent.EvidenceRefused;
import app.tandem.consent.Said;
import app.tandem.shell.parts.DayField;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.SmallUpload;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The evidence of an opt-out or opt-in, as it is entered: who said so, how, when, the wording, a text or a file (R35). */
class EvidenceFields extends Div {

    private static final String TOO_LARGE = "A file may have 5 MB at most.";

    private final TextField by = new TextField("Who said so");
    private final Select<Said> how = new Select<>();
    private final DayField on = new DayField();
    private final TextArea wording = new TextArea("Wording");
    private final TextArea text = new TextArea("Evidence");
    private final Upload upload = new Upload();
    private final Span fileWrong = new Span();
    private final Map<Entry, Component> fields = new EnumMap<>(Entry.class);
    private String fileName = "";
    private String fileType = "";
    private byte @Nullable [] fileBytes;
    private boolean typed;

    private EvidenceFields() {
        addClassName("t-consent-form");
        how.setLabel("How");
        how.setItems(
                Arrays.stream(Said.values()).filter(one -> one != Said.UNKNOWN).toList());
        how.setItemLabelGenerator(said -> said == null ? "" : said.words());
        on.setLabel("When");
        on.setMax(ReaderTime.today());
        wording.setHelperText("What they were shown, or their own words.");
        text.setHelperText("Such as where the letter is filed, or what was noted of the call.");
        wording.setWidthFull();
        text.setWidthFull();
        upload();
        fields.putAll(
                Map.of(Entry.SAID_BY, by, Entry.HOW, how, Entry.SAID_ON, on, Entry.WORDING, wording, Entry.TEXT, text));
        by.addValueChangeListener(change -> changed(by, change.isFromClient()));
        how.addValueChangeListener(change -> changed(how, change.isFromClient()));
        on.addValueChangeListener(change -> {
            typed |= change.isFromClient();
            if (change.getValue() != null) {
                on.setErrorMessage(null);
                on.setInvalid(false);
            }
        });
        wording.addValueChangeListener(change -> changed(wording, change.isFromClient()));
        text.addValueChangeListener(change -> changed(text, change.isFromClient()));
    }

    /** All of them, and needed: that the person allowed it must be proven. */
    static EvidenceFields proof() {
        var its = new EvidenceFields();
        its.by.setLabel("Who consented");
        its.by.setRequiredIndicatorVisible(true);
        its.how.setRequiredIndicatorVisible(true);
        its.on.setRequiredIndicatorVisible(true);
        its.wording.setRequiredIndicatorVisible(true);
        its.text.setHelperText("Where the letter is filed, what was noted of the call. A text or a file is needed.");
        its.add(its.row(its.by, its.how, its.on), its.wording, its.text, its.upload, its.fileWrong);
        return its;
    }

    /** Those that an opt-out may have, which needs none. */
    static EvidenceFields optional() {
        var its = new EvidenceFields();
        its.add(its.row(its.by, its.how, its.on), its.text);
        return its;
    }

    /** The same for many at once, who did not all say so on one day. */
    static EvidenceFields ofMany() {
        var its = new EvidenceFields();
        its.text.setHelperText("Such as where the list comes from.");
        its.add(its.how, its.text);
        its.how.setWidthFull();
        return its;
    }

    private Div row(Component... those) {
        var row = new Div(those);
        row.addClassName("t-consent-row");
        return row;
    }

    private void upload() {
        SmallUpload.of(
                upload,
                EvidenceForm.FILE,
                TOO_LARGE,
                (file, bytes) -> take(file.fileName(), file.contentType(), bytes),
                sentence -> {
                    take("", "", null);
                    say(sentence);
                });
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Add a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setDropLabelIcon(new Span());
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error().setFileIsTooBig(TOO_LARGE).setTooManyFiles("One file is enough.")));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> take("", "", null));
        upload.setWidthFull();
        fileWrong.addClassName("t-consent-wrong");
        fileWrong.getElement().setAttribute("role", "alert");
    }

    void take(String name, @Nullable String type, byte @Nullable [] bytes) {
        fileName = name;
        fileType = type == null ? "" : type;
        fileBytes = bytes;
        typed = true;
        text.setInvalid(false);
        say("");
    }

    private void say(String sentence) {
        fileWrong.setText(sentence);
    }

    private void changed(Component field, boolean fromClient) {
        typed |= fromClient;
        ((HasValidationProperties) field).setInvalid(false);
    }

    /** Whether anything would be lost. */
    boolean typed() {
        return typed;
    }

    /** Whether something was typed that is no day; its field then says how to type one. */
    boolean noDay() {
        boolean unread = on.getValue() == null
                && !on.getElement().getProperty("_inputElementValue", "").isBlank();
        if (unread) {
            on.setErrorMessage(ReaderTime.dates().how());
            on.setInvalid(true);
            on.focus();
        }
        return unread;
    }

    /** What is entered. */
    Evidence value() {
        var said = how.getValue();
        return new Evidence(
                by.getValue(),
                said == null ? Said.UNKNOWN : said,
                on.getValue(),
                wording.getValue(),
                text.getValue(),
                fileBytes == null ? null : new Evidence.File(fileName, fileType, fileBytes));
    }

    /** Shows each sentence at its field, and leads the keyboard to the first. */
    void show(EvidenceRefused refused) {
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        say(refused.sentences().getOrDefault(Entry.FILE, ""));
        refused.sentences().keySet().stream()
                .sorted()
                .map(fields::get)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
        refused.sentences().forEach((entry, sentence) -> {
            if (fields.get(entry) instanceof HasValidationProperties field) {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            }
        });
    }
}
