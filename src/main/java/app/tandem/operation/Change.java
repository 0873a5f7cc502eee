package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.people.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operation does to each of its contacts.
 *
 * @param action SHARE, UNSHARE, ASSIGN, UNASSIGN, ARCHIVE, ACTIVATE, CHANGE_OWNER or DELETE
 * @param target with whom, from whom, to whom; null for archive, activate and delete
 * @param reason why they are archived; null otherwise
 * @param group the new owner's group they are put in as well; empty for none
 * @param keepShare whether the previous owner keeps a share (R28); of delete, whether shares stay and so forbid it (R17)
 */
public record Change(
        Action action, @Nullable UserId target, @Nullable ArchiveReason reason, String group, boolean keepShare)
        implements Serializable {

    public static Change share(UserId target) {
        return new Change(Action.SHARE, target, null, "", false);
    }

    public static Change unshare(UserId target) {
        return new Change(Action.UNSHARE, target, null, "", false);
    }

    public static Change assign(UserId target) {
        return new Change(Action.ASSIGN, target, null, "", false);
    }

    public static Change unassign(UserId target) {
        return new Change(Action.UNASSIGN, target, null, "", false);
    }

    public static Change archive(ArchiveReason reason) {
        return new Change(Action.ARCHIVE, null, reason, "", false);
    }

    public static Change activate() {
        return new Change(Action.ACTIVATE, null, null, "", false);
    }

    public static Change owner(UserId newOwner, String group, boolean keepShare) {
        return new Change(Action.CHANGE_OWNER, newOwner, null, group, keepShare);
    }

    /** R17: what is shared is refused, unless everybody is unshared in the same step. */
    public static Change delete(boolean unshareEverybody) {
        return new Change(Action.DELETE, null, null, "", !unshareEverybody);
    }

    /** Whether a share forbids it (R17). */
    boolean forbiddenByShares() {
        return action == Action.DELETE && keepShare;
    }
}
