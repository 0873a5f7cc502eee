package app.tandem.merge;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.ContactRecord;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two or three contacts of one owner side by side, before they become one (R19).
 *
 * @param sides each as its owner sees it, in the order asked for
 * @param loans numbers of the loans that the merged record will take part in
 * @param groups names of all groups that it will be in, one's own and others'
 * @param assignees who is assigned to any of them; one of them stays, the others become shared users
 * @param sharedWith who will have it shared with them, whoever stays assignee aside
 * @param access everybody's access to each of them but the owner's, as it was read
 */
public record MergeDraft(
        List<Side> sides,
        Set<String> loans,
        Set<String> groups,
        List<Holder> assignees,
        List<Holder> sharedWith,
        Set<Access> access) {

    /**
     * One of the contacts.
     *
     * @param notes how many notes it has, private ones included
     * @param tasks how many tasks it has, done ones included
     */
    public record Side(ContactRecord record, int notes, int tasks) {

        public ContactId id() {
            return record.id();
        }
    }

    /** A person who can see one of the contacts. */
    public record Holder(UserId id, String name, boolean partner) {}

    /** One person's access to one of the contacts. */
    public record Access(ContactId contact, UserId user, boolean assigned, boolean shared) {}

    public MergeDraft {
        access = Set.copyOf(access);
        sides = List.copyOf(sides);
        loans = new TreeSet<>(loans);
        groups = new TreeSet<>(groups);
    }

    /** Whether one of them has no name, e-mail or phone number in common with any other, so that it looks like a mistake. */
    public boolean unlikely() {
        return sides.stream()
                .anyMatch(one -> sides.stream()
                        .filter(other -> other != one)
                        .noneMatch(other -> MergeSpares.share(
                                one.record().data(), other.record().data())));
    }

    /** The fields in which not all of them say the same. */
    public Set<ContactField> differences() {
        var differing = new TreeSet<ContactField>();
        sides.forEach(side -> differing.addAll(
                sides.getFirst().record().data().differences(side.record().data())));
        return differing;
    }

    /** Of these fields, the contact whose value is taken if nobody picks one: the survivor's unless it is empty. */
    public ContactId proposed(ContactField field, ContactId survivor) {
        return Stream.concat(sides.stream().filter(side -> side.id().equals(survivor)), sides.stream())
                .filter(side -> !side.record().data().text(field).isEmpty())
                .map(Side::id)
                .findFirst()
                .orElse(survivor);
    }
}
