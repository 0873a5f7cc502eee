package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people and the sentences of the preview of an undone merge. */
final class UndoWords {

    private final People people;
    private final Actor owner;
    private final ContactId survivor;
    private final String name;

    UndoWords(People people, Actor owner, ContactId survivor, String name) {
        this.people = people;
        this.owner = owner;
        this.survivor = survivor;
        this.name = name;
    }

    /** Who sees a record that comes back, partners first. */
    List<MergeDraft.Holder> sees(List<UndoAccess.Has> has) {
        return holders(has.stream().map(UndoAccess.Has::user).toList());
    }

    /** Who will no longer see the survivor, partners first. */
    List<MergeDraft.Holder> lose(List<UndoAccess.Held> now, List<UndoAccess.Has> then) {
        Set<UserId> lost = now.stream().map(UndoAccess.Held::user).collect(Collectors.toCollection(HashSet::new));
        lost.removeAll(then.stream().map(UndoAccess.Has::user).toList());
        if (!lost.isEmpty()) {
            lost.removeAll(supervisors());
        }
        return holders(lost);
    }

    private List<MergeDraft.Holder> holders(Collection<UserId> users) {
        return people.find(users).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(
                                (Person person) -> person.organization().equals(owner.organization()))
                        .thenComparing(Person::name)
                        .thenComparing(person -> person.id().value()))
                .map(person -> new MergeDraft.Holder(person.id(), person.name(), person.agent()))
                .toList();
    }

    /** What does not come back, or stays, and why. */
    List<String> left(List<UndoAccess.Left> left, List<UndoRows.Kept> gone) {
        Map<UserId, Person> who =
                people.find(left.stream().map(UndoAccess.Left::user).collect(Collectors.toSet()));
        return left.stream()
                .map(one -> sentence(one, who.get(one.user()), record(one.contact(), gone)))
                .distinct()
                .toList();
    }

    private String record(ContactId contact, List<UndoRows.Kept> gone) {
        return contact.equals(survivor)
                ? name
                : gone.stream()
                        .filter(one -> one.id().equals(contact))
                        .map(one -> ContactName.of(one.data()))
                        .findFirst()
                        .orElse("");
    }

    private static String sentence(UndoAccess.Left left, @org.jspecify.annotations.Nullable Person person, String of) {
        String who = person == null ? "somebody" : person.name();
        boolean share = left.what() == Action.SHARE;
        return switch (left.why()) {
            case ENDED_SINCE ->
                of + " is not " + (share ? "shared with " : "assigned to ") + who + " again: that was ended since.";
            case GIVEN_SINCE ->
                of + " stays " + (share ? "shared with " : "assigned to ") + who + ": that was done since.";
            case NOT_ALLOWED ->
                of + " is not " + (share ? "shared with " : "assigned to ") + who + " again. "
                        + String.join(" ", left.reasons());
        };
    }

    /** What was taken from a record and is not the survivor's any more. */
    static List<String> goneSince(String name, UndoRows.Taken taken) {
        List<String> lines = new ArrayList<>();
        for (var what : List.of(KeptMerges.Moved.NOTE, KeptMerges.Moved.TASK)) {
            int lost = taken.lost(what);
            if (lost > 0) {
                lines.add(lost + " " + what.table() + (lost == 1 ? " was" : "s were") + " deleted since.");
            }
        }
        taken.groups(false)
                .forEach(group -> lines.add(name + " stays out of the group “" + group + "”: taken out since."));
        taken.loans(false).forEach(loan -> lines.add(name + " stays off loan " + loan + ": taken off since."));
        return lines;
    }

    /** Who sees all that the owner has, whatever is shared with them. */
    private Set<UserId> supervisors() {
        return people.supervisorsOf(owner.id()).stream().map(Person::id).collect(Collectors.toSet());
    }
}
