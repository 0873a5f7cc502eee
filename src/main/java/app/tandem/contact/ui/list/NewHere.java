package app.tandem.contact.ui.list;

import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A line for newcomers above the footer, so that dismissing it moves no row; once dismissed it never returns. */
class NewHere extends Div {

    NewHere(Preferences preferences, UserId reader, Runnable after) {
        addClassNames("t-new-here", "t-sub");
        getElement().setAttribute("role", "note");
        var lead = new Span("New here?");
        lead.addClassName("t-new-here-lead");
        var keys = new Span();
        keys.addClassName("t-new-here-keys");
        keys.getElement()
                .appendChild(
                        key("Space"),
                        Element.createText(" peeks at a contact, "),
                        key("/"),
                        Element.createText(" goes anywhere, "),
                        key("?"),
                        Element.createText(" shows the rest."));
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var dismiss = new Button(Icons.X.create(), click -> {
            preferences.dismissNewcomerLine(reader);
            setVisible(false);
            after.run();
        });
        dismiss.addThemeVariants(ButtonVariant.TERTIARY);
        dismiss.addClassName("t-icon-button");
        dismiss.setAriaLabel("Do not show this again");
        var words = new Span(new Text("The mark before a name says whose it is. "), keys);
        add(Icons.INFO.create(), lead, words, spacer, dismiss);
    }

    private static Element key(String key) {
        return new Element("kbd").setText(key);
    }
}
