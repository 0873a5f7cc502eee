package app.tandem.shell.parts;

import app.tandem.people.Person;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A person in a list or record: avatar, name, partner badge, and a quiet line below. */
public class PersonLine extends Div {

    private final PartnerBadge badge = new PartnerBadge();

    /** The person with their organization as the quiet line. */
    public PersonLine(Person person, boolean partner) {
        this(person.name(), person.organizationName(), partner);
    }

    /** The person with any quiet line, such as "Harbor Realty · by you, 11/4/2026"; none if it is empty. */
    public PersonLine(String name, String line, boolean partner) {
        addClassName("t-person");
        var label = new Span(name);
        label.addClassName("t-person-name");
        var top = new Div(label);
        top.addClassName("t-person-top");
        if (partner) {
            top.add(badge);
        }
        var text = new Div(top);
        text.addClassName("t-person-text");
        if (line.isEmpty()) {
            addClassName("one");
        } else {
            var below = new Span(line);
            below.addClassName("t-sub");
            text.add(below);
        }
        var avatar = new PersonAvatar(name, partner);
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().setAttribute("tabindex", "-1");
        add(avatar, text);
    }

    /** Is the reader: a partner to others, not to themself; the avatar stays square. */
    public PersonLine ofReader(boolean reader) {
        badge.setVisible(!reader);
        return this;
    }
}
