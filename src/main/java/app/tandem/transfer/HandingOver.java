package app.tandem.transfer;

import app.tandem.operation.Change;
import app.tandem.people.UserId;

/** Changes of owner for features that make them a part of their own. */
public final class HandingOver {

    private HandingOver() {}

    /** Makes that user the owner; nobody keeps a share, and no group is added. */
    public static Change to(UserId newOwner) {
        return new HandOver(newOwner, "", false);
    }
}
