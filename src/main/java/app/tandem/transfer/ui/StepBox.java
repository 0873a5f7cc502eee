package app.tandem.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What one step asks. */
abstract class StepBox extends Div {

    StepBox() {
        addClassName("t-step");
    }

    /** Says at the field what is missing, and goes there. */
    abstract void demand(String message);

    /** Takes what is typed for chosen, where it can mean one thing only. */
    void settle() {}

    /** The fields in which Enter goes on. */
    List<Component> lines() {
        return List.of();
    }

    /** Puts the keyboard into the field. */
    abstract void focusField();
}
