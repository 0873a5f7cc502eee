package app.tandem.operation.ui;

import app.tandem.operation.Preview;
import app.tandem.operation.Preview.PersonCount;
import app.tandem.people.UserId;
import app.tandem.shell.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who gains access, who loses it, which tasks move and who gets a message, one line each (R27a, R46, R47). */
public class AccessFacts extends Div {

    /** Of a change after which the owner is the same. */
    public AccessFacts(Preview preview, UserId actor) {
        this(preview, actor, "the owner");
    }

    /** Says to whom tasks move in other words. */
    public AccessFacts(Preview preview, UserId actor, String owner) {
        addClassName("t-facts");
        add(
                fact(Icons.EYE, "Gains access: ", counted(preview.gains(), actor)),
                fact(Icons.EYE, "Loses access: ", counted(preview.loses(), actor)));
        if (preview.tasks() > 0) {
            add(fact(Icons.SWAP, "Tasks that move to " + owner + ": ", Amount.number(preview.tasks())));
        }
        if (!preview.leaves().isEmpty()) {
            add(fact(Icons.GROUPS, "Leaves your groups: ", Amount.names(preview.leaves())));
        }
        add(fact(
                Icons.BELL,
                "Gets a message: ",
                Amount.names(
                        preview.told().stream().map(told -> name(told, actor)).toList())));
    }

    private static String counted(List<PersonCount> people, UserId actor) {
        return people.size() == 1
                ? name(people.getFirst(), actor) + ", "
                        + Amount.contacts(people.getFirst().contacts())
                : Amount.names(people.stream()
                        .map(p -> name(p, actor) + " (" + Amount.number(p.contacts()) + ")")
                        .toList());
    }

    private static String name(PersonCount person, UserId actor) {
        return person.person().id().equals(actor) ? "you" : person.person().name();
    }

    /** In their place where a change is about one's own lists: nobody's access changes and nobody is told (R47). */
    static Div nobodyElse() {
        return fact(Icons.EYE, "Nobody gains or loses access, and nobody gets a message.", "");
    }

    /** A fact with an icon, the quiet words first. */
    public static Div fact(Icons icon, String quiet, String strong) {
        var text = new Div(new Span(quiet));
        if (!strong.isEmpty()) {
            var loud = new Span(strong);
            loud.addClassName("t-fact-strong");
            text.add(loud);
        }
        var fact = new Div(icon.create(), text);
        fact.addClassName("t-fact");
        return fact;
    }
}
