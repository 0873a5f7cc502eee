package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.operation.Change;
import app.tandem.people.UserId;

/** Ends one person's access, for screens that offer it in place. */
public final class EndOfAccess {

    private EndOfAccess() {}

    /** The change that an access-ending action means for this person. */
    public static Change by(Action action, UserId holder) {
        return action == Action.UNSHARE ? new Unshare(holder) : new Unassign(holder);
    }
}
