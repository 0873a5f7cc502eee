package app.tandem.model;

import app.tandem.access.Action;
import java.util.EnumSet;
import java.util.Map;
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
    private final Town.@Nullable Run undone;
    private final SortedMap<Someone, Set<Integer>> told = new TreeMap<>();

    /** @param undone what is taken back, null where nothing is */
    Telling(Town town, Rights rights, Someone actor, Set<Integer> ticked, Town.@Nullable Run undone) {
        this.undone = undone;
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
        if (action.takesAccessAway() && town.person(wish.target()) == actor) {
            tell(before.owner, before);
        }
        before.shares.keySet().stream()
                .filter(person -> ticked.contains(person.no)
                        && rights.mayKnow(actor, before, person.no)
                        && hadItThen(before, person))
                .forEach(person -> tell(person, before));
        if (undone != null) {
            undone.told().forEach((person, about) -> {
                if (about.contains(before.no) && (person == before.owner || person.no == wish.target())) {
                    tell(person, before);
                }
            });
        }
    }

    /** Of what is taken back only those hear who had it when it was done. */
    private boolean hadItThen(Card before, Someone person) {
        var gift = before.shares.get(person);
        var given = gift == null ? null : town.runs.get(gift.deed());
        return undone == null || given == null || given.moment() < undone.moment();
    }

    /** Who is told of which contacts; grows as things are done. */
    Map<Someone, Set<Integer>> told() {
        return told;
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
