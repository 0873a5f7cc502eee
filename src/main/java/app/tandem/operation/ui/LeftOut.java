package app.tandem.operation.ui;

import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Says how many contacts were left out, which can be put back before submitting. */
public class LeftOut extends Div {

    private final Button back;

    public LeftOut(int contacts, Command putBack) {
        var one = contacts == 1;
        var told = new Span(Amount.contacts(contacts) + (one ? " is left out." : " are left out."));
        told.getElement().setAttribute("role", "status");
        back = new Button(one ? "Put it back" : "Put them back", click -> putBack.execute());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("t-link");
        addClassNames("t-line", "t-left-out");
        setVisible(contacts > 0);
        add(told, back);
    }

    /** Takes the keyboard from the button that was pressed and is gone. */
    public void focus() {
        back.focus();
    }
}
