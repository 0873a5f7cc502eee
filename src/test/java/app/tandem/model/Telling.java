package app.tandem.model;

import app.tandem.access.Action;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is told of which contacts: one message per person and operation (R47). */
final class Telling {

    private static final Set<app.tandem.access.Action> TO_SOMEBODY = EnumSet.of(
            app.tandem.access.Action.SHARE, app.tandem.access.Action.ASSIGN, app.tandem.access.Action.CHANGE_OWNER);

    private final Town town;
    private final Rights rights;
    private final Someone actor;
    private final Set<Integer> ticked;
    private final SortedMap<Someone, Set<Integer>> told = new TreeMap<>();

    Telling(Town town, Rights rights, Someone actor, Set<Integer> ticked) {
        this.town = town;
        this.rights = rights;
        this.actor = actor;
        this.ticked = ticked;
    }

    /** Of one change that was done to a contact. */
    void of(Wish wish, Card before) {
        if (wish.ofGroup() || wish.action() == Action.EXPORT) {
            return;
        }
        var action = wish.action();
        if (TO_SOMEBODY.contains(action)) {
            tell(town.person(wish.target()), before);
        }
        switch (action) {
            case ASSIGN, UNASSIGN, CHANGE_OWNER, DELETE -> tell(before.assignee, before);
            default -> {}
        }
        switch (action) {
            case SHARE, ASSIGN, ARCHIVE, ACTIVATE, CHANGE_OWNER -> tell(before.owner, before);
            default -> {}
        }
        before.shares.keySet().stream()
                .filter(person -> ticked.contains(person.no) && rights.mayKnow(actor, before, person.no))
                .forEach(person -> tell(person, before));
    }

    private void tell(@Nullable Someone person, Card card) {
        if (person != null && person != actor && person.active) {
            told.computeIfAbsent(person, p -> new TreeSet<>()).add(card.no);
        }
    }

    /** By name: about how many contacts, and of how many of them they learn only the number. */
    SortedMap<String, String> messages() {
        SortedMap<String, String> messages = new TreeMap<>();
        told.forEach((person, about) -> {
            var lost = new TreeSet<>(about);
            lost.removeAll(town.visible(person));
            messages.put(person.name, about.size() + (lost.isEmpty() ? "" : ", " + lost.size() + " lost"));
        });
        return messages;
    }
}
