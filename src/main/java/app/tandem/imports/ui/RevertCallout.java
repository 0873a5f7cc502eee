package app.tandem.imports.ui;

import app.tandem.access.ImportPolicy;
import app.tandem.imports.ImportRefused;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.RowOutcome;
import app.tandem.operation.Operations;
import app.tandem.operation.Progress;
import app.tandem.operation.ui.OperationAddress;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes an import back for 30 days; afterwards says what was left as it was (R48). */
class RevertCallout extends Div {

    private final OwnImport own;
    private final ImportSummary summary;
    private final SerializableRunnable again;

    /**
     * @param ran the run of the import; null if it is not known
     * @param reversal the run of its reversal; null for none
     */
    RevertCallout(
            OwnImport own,
            ImportSummary summary,
            @Nullable Progress ran,
            @Nullable Progress reversal,
            Operations operations,
            SerializableRunnable again) {
        this.own = own;
        this.again = again;
        this.summary = summary;
        addClassName("t-import-revert");
        var since = ran == null ? summary.uploadedAt() : ran.submitted();
        if (reversal != null) {
            reverted(reversal, operations);
        } else {
            offer(since);
        }
    }

    private void offer(Instant since) {
        var until = ReaderTime.dayInWords(since.plus(ImportPolicy.REVERT));
        if (!ImportPolicy.reverts(Duration.between(since, ReaderTime.now()))) {
            add(callout(Icons.UNDO, "Reverting ended on " + until, ""));
            return;
        }
        var callout = callout(
                Icons.UNDO,
                "Revert this import",
                "Possible until " + until + ". " + contacts()
                        + " Whatever somebody edits until then stays, and is listed.");
        callout.add(new Button("Revert", click -> ask()));
        add(callout);
    }

    private String contacts() {
        int created = summary.count(RowOutcome.NEW);
        int updated = summary.count(RowOutcome.UPDATED);
        return (created == 0
                        ? ""
                        : (created == 1
                                ? "The new contact goes to Recently deleted, and its shares end. "
                                : "The " + Amount.number(created)
                                        + " new contacts go to Recently deleted, and their shares end. "))
                + (updated == 0
                        ? ""
                        : updated == 1
                                ? "1 gets its earlier values back."
                                : Amount.number(updated) + " get their earlier values back.");
    }

    private void ask() {
        new Ask("Revert this import?", contacts(), "Revert import", "Keep it", this::revert)
                .destroys()
                .open();
    }

    private void revert() {
        try {
            own.imports().revert(own.viewer(), own.id());
        } catch (ImportRefused refused) {
            Toast.idle(refused.sentence(), "");
        }
        again.run();
    }

    private void reverted(Progress progress, Operations operations) {
        if (!progress.over()) {
            add(new RunStep(
                    own, operations, progress.operation(), RunStep.Work.REVERSAL, "Reverting the import", again));
            return;
        }
        var callout = callout(
                Icons.UNDO,
                "Reverted on " + ReaderTime.dayInWords(progress.submitted()) + " by you",
                progress.stopped() ? "It was stopped before its end; the rest is as it was imported." : "");
        var open = new Anchor(OperationAddress.of(progress.operation()), "Open the reversal");
        open.addClassName("t-way");
        callout.add(open);
        add(callout);
        var left = new LeftList(own);
        if (left.isVisible()) {
            var title = new H2("Left as they are");
            title.addClassName("t-h3");
            add(title, left);
        }
    }

    private static Div callout(Icons icon, String title, String words) {
        var heading = new Span(title);
        heading.addClassName("t-callout-title");
        var text = new Div(heading);
        text.addClassName("t-callout-text");
        if (!words.isEmpty()) {
            var line = new Span(words);
            line.addClassNames("t-sub", "t-line");
            text.add(line);
        }
        var callout = new Div(icon.create(), text);
        callout.addClassName("t-callout");
        return callout;
    }
}
