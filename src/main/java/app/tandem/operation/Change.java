package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.GroupRef;
import app.tandem.contact.LineOrder;
import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operation does to each of its contacts.
 *
 * @param action SHARE, UNSHARE, ASSIGN, UNASSIGN, ARCHIVE, ACTIVATE, CHANGE_OWNER, DELETE, PUT_IN_GROUP,
 *     TAKE_FROM_GROUP or EXPORT
 * @param target with whom, from whom, to whom; null for archive, activate, delete, groups and export
 * @param reason why they are archived; null otherwise
 * @param group the new owner's group they are put in as well, empty for none; or the name of the actor's own group; of an
 *     export its order
 * @param keepShare whether the previous owner keeps a share (R28); of delete, whether shares stay and so forbid it (R17)
 * @param groupId the actor's own group; 0 where it is known by its name only, or there is none
 * @param undoes the change of an earlier operation that it takes back, on the contacts on which that was done (R48)
 */
public record Change(
        Action action,
        @Nullable UserId target,
        @Nullable ArchiveReason reason,
        String group,
        boolean keepShare,
        long groupId,
        @Nullable Undoes undoes)
        implements Serializable {

    public Change {
        group = Cleaned.line(group);
    }

    /** A change of an operation that ran. */
    public record Undoes(OperationId operation, int no) implements Serializable {}

    /** One that takes nothing back. */
    Change(
            Action action,
            @Nullable UserId target,
            @Nullable ArchiveReason reason,
            String group,
            boolean keepShare,
            long groupId) {
        this(action, target, reason, group, keepShare, groupId, null);
    }

    public static Change share(UserId target) {
        return new Change(Action.SHARE, target, null, "", false, 0);
    }

    public static Change unshare(UserId target) {
        return new Change(Action.UNSHARE, target, null, "", false, 0);
    }

    public static Change assign(UserId target) {
        return new Change(Action.ASSIGN, target, null, "", false, 0);
    }

    public static Change unassign(UserId target) {
        return new Change(Action.UNASSIGN, target, null, "", false, 0);
    }

    public static Change archive(ArchiveReason reason) {
        return new Change(Action.ARCHIVE, null, reason, "", false, 0);
    }

    public static Change activate() {
        return new Change(Action.ACTIVATE, null, null, "", false, 0);
    }

    public static Change owner(UserId newOwner, String group, boolean keepShare) {
        return new Change(Action.CHANGE_OWNER, newOwner, null, group, keepShare, 0);
    }

    /** Puts them in one of the actor's own groups. */
    public static Change addToGroup(GroupRef group) {
        return new Change(Action.PUT_IN_GROUP, null, null, group.name(), false, group.id());
    }

    /** Puts them in the actor's own group of that name, made with it if there is none. */
    public static Change addToGroup(String name) {
        return new Change(Action.PUT_IN_GROUP, null, null, name, false, 0);
    }

    /** Takes them out of one of the actor's own groups. */
    public static Change removeFromGroup(GroupRef group) {
        return new Change(Action.TAKE_FROM_GROUP, null, null, group.name(), false, group.id());
    }

    /** Writes them into a file for the actor; of the contacts themselves nothing changes. */
    public static Change export() {
        return export(LineOrder.NONE);
    }

    /** The same with lines and cells in this order, which is kept in the place of the group. */
    public static Change export(LineOrder order) {
        return new Change(Action.EXPORT, null, null, order.text(), false, 0);
    }

    /** Whether nothing of the contacts themselves changes, so that it is nobody else's business (R47). */
    public boolean ofOneself() {
        return ofGroup() || action == Action.EXPORT;
    }

    /** Whether it is about one of the actor's own lists, which is nobody else's business (R47). */
    public boolean ofGroup() {
        return action == Action.PUT_IN_GROUP || action == Action.TAKE_FROM_GROUP;
    }

    /** R17: what is shared is refused, unless everybody is unshared in the same step. */
    public static Change delete(boolean unshareEverybody) {
        return new Change(Action.DELETE, null, null, "", !unshareEverybody, 0);
    }

    /** What is asked for, in words: "share with Jonas Berg"; the name is that of the other person, empty for none. */
    public String order(String name) {
        return switch (action) {
            case SHARE -> "share with " + name;
            case UNSHARE -> "unshare from " + name;
            case ASSIGN -> "assign to " + name;
            case UNASSIGN -> "unassign from " + name;
            case ARCHIVE -> "archive";
            case ACTIVATE -> "activate";
            case CHANGE_OWNER -> "change the owner to " + name;
            case PUT_IN_GROUP -> "add to the group “" + group + "”";
            case TAKE_FROM_GROUP -> "remove from the group “" + group + "”";
            case DELETE -> "delete";
            case EXPORT -> "export";
            case MERGE -> "merge";
            default -> throw new IllegalArgumentException(action.name());
        };
    }

    /** Whether a share forbids it (R17). */
    boolean forbiddenByShares() {
        return action == Action.DELETE && keepShare;
    }
}
