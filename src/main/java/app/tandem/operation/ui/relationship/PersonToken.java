package app.tandem.operation.ui.relationship;

import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A token for a current, ended or new share. */
class PersonToken extends Div {

    private PersonToken(PersonChoice person) {
        var name = new Span(person.name());
        name.addClassName("t-token-n");
        addClassName("t-token");
        add(new PersonAvatar(person.name(), person.partner()), name);
        if (person.partner()) {
            add(new PartnerBadge());
        }
    }

    /** A current share; the X removes it, or says why it cannot be removed. */
    static PersonToken kept(PersonChoice person, Runnable remove) {
        var token = new PersonToken(person);
        if (person.against().isEmpty()) {
            token.add(button(Icons.X, "Remove " + person.name(), remove));
        } else {
            var why = String.join(" ", person.against());
            var lock = button(
                    Icons.LOCK,
                    person.name() + " stays",
                    () -> Toast.refused("It stays shared with " + person.name(), why));
            lock.setTooltipText(why);
            lock.getElement().setAttribute("aria-disabled", "true");
            token.add(lock);
        }
        return token;
    }

    /** A new share. */
    static PersonToken added(PersonChoice person, Runnable remove) {
        var token = new PersonToken(person);
        token.addClassName("new");
        var mark = new Span("new");
        mark.addClassNames("t-chk", "ok");
        token.add(mark, button(Icons.X, "Remove " + person.name(), remove));
        return token;
    }

    /** A removed share, with "Put back". */
    static PersonToken removed(PersonChoice person, Runnable putBack) {
        var token = new PersonToken(person);
        token.addClassName("gone");
        var back = new Button("Put back", click -> putBack.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("t-link");
        back.setAriaLabel("Put back " + person.name());
        token.add(back);
        return token;
    }

    private static Button button(Icons icon, String label, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-icon-button");
        button.setAriaLabel(label);
        return button;
    }
}
