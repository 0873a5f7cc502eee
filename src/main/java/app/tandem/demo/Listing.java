package app.tandem.demo;

import static app.tandem.demo.Who.*;

import java.util.ArrayList;
import java.util.List;

/** Somebody's named group, and who is in it. */
record Listing(Who of, String name, List<Draft> members) {

    /** Everybody's groups; two of one name belong to two people. */
    static List<Listing> all(Chance chance, List<Draft> contacts) {
        return List.of(
                pick(chance, contacts, MAYA, "Spring open house", 44),
                pick(chance, contacts, MAYA, "First-time buyers", 72),
                pick(chance, contacts, MAYA, "Refi candidates", 38),
                pick(chance, contacts, MAYA, "Past clients 2024", 25),
                pick(chance, contacts, DIEGO, "First-time buyers", 36),
                pick(chance, contacts, DIEGO, "Lakeside condos", 22),
                pick(chance, contacts, JONAS, "Open house guests", 28));
    }

    private static Listing pick(Chance chance, List<Draft> contacts, Who of, String name, int number) {
        var seen = new ArrayList<>(contacts.stream()
                .filter(draft -> draft.seenBy(of) && draft.archived == null)
                .toList());
        chance.shuffle(seen);
        return new Listing(of, name, List.copyOf(seen.subList(0, number)));
    }
}
