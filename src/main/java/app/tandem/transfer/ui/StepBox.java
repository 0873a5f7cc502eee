package app.tandem.transfer.ui;

import com.vaadin.flow.component.html.Div;

/** What one step asks. */
abstract class StepBox extends Div {

    StepBox() {
        addClassName("t-step");
    }

    /** Says at the field what is missing, and goes there. */
    abstract void demand(String message);

    /** Puts the keyboard into the field. */
    abstract void focusField();
}
