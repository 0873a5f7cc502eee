package app.tandem.operation;

import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A request: one change, or several as one operation (R44), and who else is notified (R47).
 *
 * @param changes in the order in which they are done
 * @param alsoTell the users ticked in "Notify Shared Users"
 */
public record Request(List<Change> changes, Set<UserId> alsoTell) implements Serializable {

    public Request {
        changes = List.copyOf(changes);
        alsoTell = Set.copyOf(alsoTell);
    }

    /** A request with one change and no additional recipients. */
    public static Request of(Change change) {
        return new Request(List.of(change), Set.of());
    }
}
