package app.tandem.operation;

import app.tandem.people.Person;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the audit trail has it: who did what to how many contacts, and what came of it (R45, R48).
 *
 * @param request what was asked
 * @param finished null while it runs
 * @param selected how many contacts it was about
 * @param attempted how many of them were attempted; the rest is "not attempted" where it was stopped
 * @param stopped whether it ended before its end
 * @param counts over all its changes
 * @param origin the operation that it undoes, retries or hands back; null for most
 * @param originKind UNDO, RETRY, HAND_BACK or empty
 */
public record LoggedOperation(
        OperationId id,
        Person actor,
        Request request,
        Instant submitted,
        @Nullable Instant finished,
        int selected,
        int attempted,
        boolean stopped,
        Counts counts,
        @Nullable OperationId origin,
        String originKind)
        implements Serializable {}
