package app.tandem.imports.ui;

import app.tandem.imports.ui.FileWork.Turn;
import app.tandem.operation.ui.Polling;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Shows how far work on a file is, until it is over; it goes on if the page is left. */
class Waiting<T> extends Div {

    private final Turn<T> turn;
    private final Consumer<Turn<T>> onOver;
    private final Span line = new Span();
    private Registration polling = () -> {};

    Waiting(String words, Turn<T> turn, Consumer<Turn<T>> onOver) {
        this.turn = turn;
        this.onOver = onOver;
        addClassName("t-import-waiting");
        var title = new Span(words);
        title.addClassName("t-h3");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words);
        line.addClassName("t-sub");
        add(title, bar, line);
        addAttachListener(attach -> {
            tell();
            polling = Polling.start(attach.getUI(), this::look);
        });
        addDetachListener(detach -> polling.remove());
    }

    private void look() {
        if (turn.isOver()) {
            polling.remove();
            onOver.accept(turn);
        } else {
            tell();
        }
    }

    private void tell() {
        line.setText(
                turn.rows() == 0
                        ? "You can leave this page; it goes on."
                        : ImportWords.rows(turn.rows()) + " read, " + Amount.number(turn.rejected())
                                + " rejected. You can leave this page; it goes on.");
    }
}
