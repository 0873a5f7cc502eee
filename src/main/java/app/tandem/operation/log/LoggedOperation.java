package app.tandem.operation.log;

import app.tandem.audit.OperationId;
import app.tandem.operation.Counts;
import app.tandem.operation.Progress;
import app.tandem.operation.Request;
import app.tandem.people.Person;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A logged operation: who did what to how many contacts, and the outcome (R45, R48).
 *
 * @param title what was done, in words: "Share with Jonas Berg", "Undo: share with Jonas Berg"
 * @param request what was asked; without changes where it was a restoration
 * @param targets the names of the other persons, one for each change; empty where there is none
 * @param finished null while it runs
 * @param selected how many contacts it was about
 * @param attempted how many of them were attempted; the rest is "not attempted" where it was stopped
 * @param stopped whether it ended before its end
 * @param counts over all its changes; zero while it runs
 * @param origin the operation that it undoes, retries or hands back; null for most
 * @param originKind UNDO, RETRY, HAND_BACK or empty
 * @param undoneBy the latest operation, of those that the viewer may read, that took something of it back; or null
 * @param leaver who was offboarded by it, whose account counted as reactivated (R14); empty for most
 */
public record LoggedOperation(
        OperationId id,
        Person actor,
        String title,
        Request request,
        List<String> targets,
        Instant submitted,
        @Nullable Instant finished,
        int selected,
        int attempted,
        boolean stopped,
        Counts counts,
        @Nullable OperationId origin,
        String originKind,
        @Nullable OperationId undoneBy,
        String leaver)
        implements Serializable {

    public LoggedOperation {
        targets = List.copyOf(targets);
    }

    /** The progress. */
    public Progress progress() {
        return new Progress(id, selected, attempted, finished != null, stopped, submitted);
    }

    /** How many contacts were not attempted because it was stopped; 0 if it finished or runs. */
    public int notAttempted() {
        return stopped && finished != null ? selected - attempted : 0;
    }
}
