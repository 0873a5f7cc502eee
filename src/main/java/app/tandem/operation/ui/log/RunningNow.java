package app.tandem.operation.ui.log;

import app.tandem.operation.log.LoggedOperation;
import app.tandem.operation.ui.ProgressCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;

/** The progress of an operation on its page; its submitter can stop it. */
class RunningNow extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span line = new Span();
    private boolean stopping;

    RunningNow(LoggedOperation operation, boolean own, Command onStop) {
        addClassName("t-op-running");
        bar.getElement().setAttribute("aria-label", operation.title());
        line.addClassName("t-sub");
        add(bar, line);
        if (own) {
            var stop = new Button("Stop");
            stop.addClickListener(click -> {
                stopping = true;
                stop.setEnabled(false);
                line.setText("Stopping…");
                onStop.execute();
            });
            add(stop);
        }
        var after =
                new Span("It keeps running when you leave this page. Its contacts are listed here when it is done.");
        after.addClassName("t-sub");
        add(after);
        tell(operation);
    }

    /** Updates the progress. */
    void tell(LoggedOperation operation) {
        bar.setValue(operation.progress().share());
        bar.setIndeterminate(operation.attempted() == 0);
        if (!stopping) {
            line.setText(ProgressCard.line(operation.progress()));
        }
    }
}
