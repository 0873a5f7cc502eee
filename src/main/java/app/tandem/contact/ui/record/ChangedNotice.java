package app.tandem.contact.ui.record;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A notice that somebody else changed the contact, shown when refreshing would discard typed text. */
class ChangedNotice extends Div {

    ChangedNotice(Runnable reload) {
        addClassNames("t-callout", "t-changed");
        getElement().setAttribute("role", "status");
        var words = new Span("This contact has changed. What you typed is still here.");
        words.addClassName("t-line");
        var button = new Button("Reload", click -> reload.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-link");
        add(Icons.INFO.create(), words, button);
        setVisible(false);
    }
}
