package app.tandem.operation.ui.relationship;

import app.tandem.operation.Change;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pending changes in "Modify Relationships", submitted as one operation (R44).
 *
 * @param before the assignee as it is
 * @param assignee the assignee as it shall be
 * @param removed those it shall no longer be shared with
 * @param added those it shall be shared with as well, in the order in which they were chosen
 */
record RelationshipsDraft(@Nullable UserId before, @Nullable UserId assignee, Set<UserId> removed, List<UserId> added) {

    static RelationshipsDraft of(@Nullable UserId assignee) {
        return new RelationshipsDraft(assignee, assignee, Set.of(), List.of());
    }

    RelationshipsDraft assign(@Nullable UserId newAssignee) {
        return new RelationshipsDraft(before, newAssignee, removed, added);
    }

    RelationshipsDraft remove(UserId user) {
        if (added.contains(user)) {
            return new RelationshipsDraft(
                    before,
                    assignee,
                    removed,
                    added.stream().filter(other -> !other.equals(user)).toList());
        }
        Set<UserId> more = new LinkedHashSet<>(removed);
        more.add(user);
        return new RelationshipsDraft(before, assignee, more, added);
    }

    RelationshipsDraft putBack(UserId user) {
        Set<UserId> less = new LinkedHashSet<>(removed);
        less.remove(user);
        return new RelationshipsDraft(before, assignee, less, added);
    }

    RelationshipsDraft add(UserId user) {
        if (removed.contains(user)) {
            return putBack(user);
        }
        if (added.contains(user)) {
            return this;
        }
        List<UserId> more = new ArrayList<>(added);
        more.add(user);
        return new RelationshipsDraft(before, assignee, removed, more);
    }

    /** The changes, ordered so that none removes a right a later one needs. */
    List<Change> changes(UserId actor) {
        List<Change> changes = new ArrayList<>();
        added.forEach(user -> changes.add(new Share(user)));
        removed.stream().filter(user -> !user.equals(actor)).forEach(user -> changes.add(new Unshare(user)));
        if (!Objects.equals(before, assignee)) {
            changes.add(assignee == null ? new Unassign(Objects.requireNonNull(before)) : new Assign(assignee));
        }
        if (removed.contains(actor)) {
            changes.add(new Unshare(actor));
        }
        return changes;
    }
}
