package app.tandem.imports.ui;

import app.tandem.audit.OperationId;
import app.tandem.contact.ui.list.ContactsAddress;
import app.tandem.imports.CheckedImport;
import app.tandem.imports.ImportRefused;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.RowOutcome;
import app.tandem.operation.Operations;
import app.tandem.operation.Progress;
import app.tandem.operation.ui.OperationAddress;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result: what happened to each row, and what to do with those that were rejected (R31). */
class DoneStep extends Div {

    private final OwnImport own;
    private final ImportSummary summary;
    private final CheckedImport checked;
    private final @Nullable Progress progress;
    /** Of its reversal, read once: all of the page tells of the same moment. */
    private final @Nullable Progress reversal;

    /** @param again shows the import anew */
    DoneStep(OwnImport own, Operations operations, SerializableRunnable again) {
        this.own = own;
        this.summary = own.summary();
        this.checked = own.imports().checked(own.viewer(), own.id());
        var operation = summary.operation();
        this.progress = operation == null ? null : operations.progress(own.viewer(), operation);
        var reverted = summary.revert();
        this.reversal = summary.stage() != ImportSummary.Stage.REVERTED || reverted == null
                ? null
                : operations.progress(own.viewer(), reverted);
        addClassName("t-import-done");
        add(head());
        var ran = progress;
        var people = new Div(new RevertCallout(own, summary, ran, reversal, operations, again), new ShareTable(own));
        people.addClassName("t-import-people");
        var columns = new Div();
        if (ran != null && ran.attempted() < ran.selected()) {
            add(halted(ran));
        }
        add(new OutcomeBar(ImportWords.bar(checked)));
        columns.add(rows());
        columns.add(people);
        columns.addClassName("t-import-columns");
        add(columns);
    }

    private Div head() {
        var reverted = reverted();
        var title = new H2(Amount.contacts(checked.contacts()) + " imported" + reverted);
        title.addClassName("t-import-done-title");
        var facts = new Span(facts());
        facts.addClassName("t-sub");
        var text = new Div(new Div((reverted.isEmpty() ? Icons.CHECK : Icons.UNDO).create(), title), facts);
        text.addClassName("t-import-done-text");
        var another = new Button("Import another file", click -> UI.getCurrent().navigate(ImportPages.LIST));
        var acts = new Div(another);
        acts.addClassName("t-import-done-acts");
        var operation = summary.operation();
        if (operation != null) {
            var log = new Anchor(OperationAddress.of(operation), "Open the operation");
            log.addClassName("t-way");
            acts.add(log);
            if (checked.contacts() > 0 && reverted.isEmpty()) {
                acts.add(contacts(operation));
            }
        }
        var head = new Div(text, acts);
        head.addClassName("t-import-done-head");
        return head;
    }

    /** The way on: the list of all that it created or changed. */
    private Anchor contacts(OperationId operation) {
        int number = checked.contacts();
        var open = new Anchor(
                ContactsAddress.ofImport(operation.value()),
                number == 1 ? "Open the contact" : "Open the " + Amount.contacts(number));
        open.addClassNames("t-way", "primary");
        return open;
    }

    /** Whether it stands no more, as the end of the title. */
    private String reverted() {
        return reversal == null || !reversal.over()
                ? ""
                : reversal.stopped() ? ", then reverted in part" : ", then reverted";
    }

    private String facts() {
        var when = progress == null ? summary.uploadedAt() : progress.submitted();
        return ReaderTime.recent(when) + " · " + ImportWords.rows(checked.rows()) + " · " + own.owner() + " · "
                + (own.settings().choices().overwrites() ? "existing values overwritten" : "only empty values filled");
    }

    private Div halted(Progress progress) {
        var words = new Span("Stopped after " + Amount.number(progress.attempted()) + " of "
                + ImportWords.rows(progress.selected())
                + ". What was imported by then stays; the rest is checked again before it is imported.");
        words.addClassName("t-line");
        var callout = new Div(Icons.WARNING.create(), words);
        if (summary.stage() == ImportSummary.Stage.FINISHED) {
            callout.add(new Button("Go on with the rest", click -> goOn()));
        }
        callout.addClassNames("t-callout", "lose");
        return callout;
    }

    private void goOn() {
        try {
            ImportPages.open(own.imports().rest(own.viewer(), own.id()), ImportStep.CHECK);
        } catch (ImportRefused refused) {
            Toast.idle(refused.sentence(), "");
        } catch (NoSuchElementException gone) {
            Toast.idle("This import is gone.", "");
        }
    }

    private UnorderedList rows() {
        var rows = new UnorderedList();
        rows.addClassName("t-import-rows");
        rows.getElement().setAttribute("aria-label", "What happened to the rows");
        for (var outcome : ImportWords.ORDER) {
            if (checked.count(outcome) > 0 || outcome == RowOutcome.NEW || outcome == RowOutcome.UPDATED) {
                rows.add(line(outcome));
            }
        }
        if (checked.droppedIn() > 0) {
            rows.add(leftOut());
        }
        return rows;
    }

    private ListItem leftOut() {
        var of = RowsOf.LEAVING_OUT;
        var item = item(
                of.icon(),
                of.tone(),
                checked.dropped(),
                ImportWords.leftOut(checked),
                (checked.droppedIn() == 1 ? "The row" : ImportWords.rows(checked.droppedIn())) + " went in without "
                        + (checked.dropped() == 1 ? "it" : "them"));
        item.add(acts(show(item, of)));
        return item;
    }

    private static Div acts(Button show) {
        var acts = new Div(show);
        acts.addClassName("t-import-row-acts");
        return acts;
    }

    private ListItem line(RowOutcome outcome) {
        int number = checked.count(outcome);
        var item = item(
                ImportWords.icon(outcome),
                ImportWords.tone(outcome),
                number,
                ImportWords.label(outcome),
                quiet(outcome));
        if (outcome == RowOutcome.FAILED && checked.count(RowOutcome.REJECTED) == 0) {
            item.add(errors());
        }
        if (outcome == RowOutcome.REJECTED) {
            item.add(errors(), reasons());
        } else if (number > 0) {
            var acts = acts(show(item, new RowsOf(outcome)));
            openList(acts, outcome);
            item.add(acts);
        }
        return item;
    }

    private String quiet(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> "";
            case UPDATED ->
                checked.count(outcome) == 0
                        ? ""
                        : ImportWords.hasChanged(
                                checked, own.settings().choices().overwrites());
            case UNCHANGED -> "The file holds nothing new";
            case DUPLICATE -> "One contact with the row they match";
            case REJECTED -> "Not in Tandem";
            case FAILED -> "The database refused them; they are in the error CSV";
        };
    }

    private static ListItem item(Icons icon, String tone, int number, String words, String quiet) {
        var many = new Span(Amount.number(number));
        many.addClassNames("t-import-row-n", "t-num");
        var text = new Div(new Span(words));
        text.addClassName("t-import-row-text");
        if (!quiet.isEmpty()) {
            var below = new Span(quiet);
            below.addClassName("t-sub");
            text.add(below);
        }
        var item = new ListItem(icon.create(), many, text);
        item.addClassNames("t-import-row", tone);
        return item;
    }

    /** The contacts as a list, to work with them. */
    private void openList(Div acts, RowOutcome outcome) {
        var operation = summary.operation();
        if (operation != null && (outcome == RowOutcome.NEW || outcome == RowOutcome.UPDATED)) {
            var open = new Anchor(
                    outcome == RowOutcome.NEW
                            ? ContactsAddress.createdByImport(operation.value())
                            : ContactsAddress.changedByImport(operation.value()),
                    "Open");
            open.getElement().setAttribute("aria-label", "Open the contacts: " + ImportWords.label(outcome));
            open.addClassName("t-way");
            acts.add(open);
        }
    }

    private Button show(ListItem item, RowsOf of) {
        var button = new Button("Show");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-link");
        button.getElement().setAttribute("aria-expanded", "false");
        button.setAriaLabel("Show the rows: " + of.label());
        button.addClickListener(click -> {
            var open = shown(item);
            open.ifPresentOrElse(item::remove, () -> item.add(new RowGroup(own, of, checked, "", true, null)));
            button.setText(open.isPresent() ? "Show" : "Hide");
            button.setAriaLabel(button.getText() + " the rows: " + of.label());
            button.getElement().setAttribute("aria-expanded", String.valueOf(open.isEmpty()));
        });
        return button;
    }

    private static Optional<RowGroup> shown(ListItem item) {
        return item.getChildren()
                .filter(RowGroup.class::isInstance)
                .map(RowGroup.class::cast)
                .findFirst();
    }

    private Anchor errors() {
        var csv = new Anchor(ImportPages.rejected(own.id()), "Error CSV");
        csv.addComponentAsFirst(Icons.DOWNLOAD.create());
        csv.getElement().setAttribute("download", true);
        csv.setRouterIgnore(true);
        csv.addClassNames("t-way", "t-import-csv");
        return csv;
    }

    private Div reasons() {
        var list = new UnorderedList();
        for (var reason : checked.rejections()) {
            var many = new Span(Amount.number(reason.rows()));
            many.addClassNames("t-import-reason-n", "t-num");
            list.add(new ListItem(many, new Span(reason.sentence())));
        }
        var help = new Paragraph("The CSV has your columns and the reason. Correct it and load it again.");
        help.addClassNames("t-sub", "t-line");
        var reasons = new Div(list, help);
        reasons.addClassName("t-import-reasons");
        return reasons;
    }
}
