package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.operation.Change;
import app.tandem.people.UserId;

/** Ends what one person holds, for screens that offer it where it is held. */
public final class EndOfAccess {

    private EndOfAccess() {}

    /** What the action, which takes access away, is for whoever holds it. */
    public static Change by(Action action, UserId holder) {
        return action == Action.UNSHARE ? new Unshare(holder) : new Unassign(holder);
    }
}
