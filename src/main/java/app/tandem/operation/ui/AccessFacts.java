package app.tandem.operation.ui;

import app.tandem.operation.preview.Preview;
import app.tandem.operation.preview.Preview.PersonCount;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One line each for who gains access, loses it, is notified, and what follows (R27a, R46, R47). */
public class AccessFacts extends Div {

    /** The contacts a person loses sight of. */
    public interface Losses extends Serializable {
        ItemRows.Page of(UserId loser);
    }

    /**
     * The facts of a preview.
     *
     * @param losing those of whom it is said here that they lose access; none where it is said elsewhere
     * @param how what stands after "Loses access"
     * @param owner to whom tasks move
     */
    public AccessFacts(
            Preview preview,
            UserId actor,
            Optional<List<PersonCount>> losing,
            String how,
            Losses losses,
            String owner) {
        addClassName("t-facts");
        add(fact(Icons.EYE, "Gains access: ", counted(preview.gains(), actor)));
        losing.ifPresent(people -> add(losing(people, actor, how, losses)));
        add(fact(
                Icons.BELL,
                "Gets a message: ",
                Amount.names(
                        preview.told().stream().map(told -> name(told, actor)).toList())));
        preview.consequences().forEach(one -> {
            var words = one.words().replace("{owner}", owner) + ": ";
            add(
                    one.names().isEmpty()
                            ? fact(Icons.SWAP, words, Amount.number(one.number()))
                            : fact(Icons.GROUPS, words, Amount.names(one.names())));
        });
    }

    private static Component losing(List<PersonCount> people, UserId actor, String how, Losses losses) {
        if (people.isEmpty()) {
            return fact(Icons.EYE, "Loses access: ", "nobody");
        }
        var details = new Details(fact(Icons.WARNING, "Loses access" + how + ": ", counted(people, actor)));
        details.addClassNames("t-outcome", "t-fact-loses");
        details.addThemeVariants(DetailsVariant.REVERSE);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                people.forEach(loss -> {
                    var rows = losses.of(loss.person().id());
                    details.add(
                            people.size() == 1
                                    ? new ItemRows(rows)
                                    : OutcomeDetails.loss(loss.contacts(), name(loss, actor), rows));
                });
            }
        });
        return details;
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

    /** Replaces them for changes to one's own lists: nobody's access changes and nobody is notified (R47). */
    static Div nobodyElse() {
        return fact(Icons.EYE, "Nobody gains or loses access, and nobody gets a message.", "");
    }

    /** A fact with an icon, preceded by quiet words. */
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
