package app.tandem.imports.ui;

import app.tandem.audit.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.Progress;
import app.tandem.operation.ui.Polling;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** How far an import, or its reversal, is while it runs; it can be left and stopped. */
class RunStep extends Div {

    /** What runs, and what is said before it is stopped. */
    enum Work {
        IMPORT(
                "Stop the import?",
                "What is imported by then stays. The rest is not lost: you can import it later from this page."),
        REVERSAL(
                "Stop reverting?",
                "What is taken back by then stays so. The rest stays as it was imported, and cannot be reverted later.");

        private final String question;
        private final String consequence;

        Work(String question, String consequence) {
            this.question = question;
            this.consequence = consequence;
        }
    }

    private final OwnImport own;
    private final Operations operations;
    private final OperationId operation;
    private final Work work;
    private final SerializableRunnable onOver;
    private final ProgressBar bar = new ProgressBar();
    private final Span line = new Span();
    private final Button stop = new Button("Stop", click -> askToStop());
    private Registration polling = () -> {};

    /** @param words what is going on, "Importing 4,655 contacts" */
    RunStep(
            OwnImport own,
            Operations operations,
            OperationId operation,
            Work work,
            String words,
            SerializableRunnable onOver) {
        this.own = own;
        this.operations = operations;
        this.operation = operation;
        this.work = work;
        this.onOver = onOver;
        addClassNames("t-import-waiting", "t-import-run");
        var title = new H2(words);
        title.addClassName("t-h2");
        bar.getElement().setAttribute("aria-label", title.getText());
        line.addClassName("t-sub2");
        var leave = new Span("You can leave this page: it goes on, and the bell says when it is done.");
        leave.addClassNames("t-sub", "t-line");
        add(title, bar, line, stop, leave);
        tell(operations.progress(own.viewer(), operation));
        addAttachListener(attach -> polling = Polling.start(attach.getUI(), this::look));
        addDetachListener(detach -> polling.remove());
    }

    private void look() {
        var progress = operations.progress(own.viewer(), operation);
        if (progress.over()) {
            polling.remove();
            onOver.run();
        } else {
            tell(progress);
        }
    }

    private void tell(Progress progress) {
        bar.setValue(progress.share());
        bar.setIndeterminate(progress.attempted() == 0);
        stop.setEnabled(!progress.stopped());
        line.setText(
                progress.stopped()
                        ? "Stopping…"
                        : Amount.number(progress.attempted()) + " of " + Amount.number(progress.selected())
                                + progress.left(ReaderTime.now())
                                        .map(RunStep::words)
                                        .orElse(""));
    }

    private static String words(Duration left) {
        long seconds = left.toSeconds() + 1;
        return seconds < 60 ? " · about " + seconds + " s left" : " · about " + (seconds + 59) / 60 + " min left";
    }

    private void askToStop() {
        new Ask(work.question, work.consequence, "Stop", "Keep going", () -> {
                    operations.stop(own.viewer(), operation);
                    stop.setEnabled(false);
                    line.setText("Stopping…");
                })
                .open();
    }
}
