package app.tandem.imports.ui;

import app.tandem.people.Person;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import app.tandem.shell.parts.PersonAvatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;

/** A person with whom new contacts will be shared; the X takes them out. */
class ShareToken extends Div {

    ShareToken(Person person, SerializableRunnable remove) {
        addClassName("t-token");
        var name = new Span(person.name());
        name.addClassName("t-token-n");
        add(new PersonAvatar(person.name(), person.agent()), name);
        if (person.agent()) {
            add(new PartnerBadge());
        }
        var out = new Button(Icons.X.create(), click -> remove.run());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.addClassName("t-icon-button");
        out.setAriaLabel("Remove " + person.name());
        add(out);
    }
}
