package app.tandem.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** What one step asks; the page has the buttons. */
abstract class StepPart extends Div {

    private SerializableRunnable onChange = () -> {};

    /** Runs whenever it may have become possible or impossible to go on. */
    void onChange(SerializableRunnable then) {
        onChange = then;
    }

    final void changed() {
        onChange.run();
    }

    /** The words of the button that goes on. */
    abstract String next();

    /** Why it does not go on, in words; empty if it does. */
    abstract List<String> missing();

    /** Whether it only has to be waited for. */
    boolean waits() {
        return false;
    }

    /** How many rows the file has; 0 until that is known. */
    int rows() {
        return 0;
    }

    /** Goes on; returns whether it did. */
    abstract boolean goOn();
}
