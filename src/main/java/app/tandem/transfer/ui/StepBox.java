package app.tandem.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What one step asks. */
abstract class StepBox extends Div {

    StepBox() {
        addClassName("t-step");
    }

    /** Shows at the field what is missing, and focuses it. */
    abstract void demand(String message);

    /** Accepts unambiguous typed text as the choice. */
    void settle() {}

    /** The fields in which Enter goes on. */
    List<Component> lines() {
        return List.of();
    }

    /** Puts the keyboard into the field. */
    abstract void focusField();
}
