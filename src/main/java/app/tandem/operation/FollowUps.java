package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can follow an operation that ran: taking it back, trying again what failed, handing back (R48). Each opens a new
 * operation, with its own preview, that is decided by today's rules.
 */
@Service
@Transactional(readOnly = true)
public class FollowUps {

    /** For so long an operation can be taken back. */
    public static final Duration UNDO = Duration.ofDays(30);

    private static final Set<Action> UNDOABLE =
            EnumSet.of(Action.SHARE, Action.UNSHARE, Action.ASSIGN, Action.UNASSIGN, Action.ARCHIVE, Action.ACTIVATE);

    private final JdbcClient jdbc;
    private final OperationLog log;
    private final Requests requests;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, OperationLog log, Requests requests, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.requests = requests;
        this.clock = clock;
    }

    /** An opened operation with what it would do; to be previewed and submitted, or discarded. */
    public record FollowUp(OperationId operation, Request request) implements Serializable {}

    /** Whether what was asked is of a kind that can be taken back. */
    public static boolean undoable(Request request) {
        return !request.changes().isEmpty()
                && request.changes().stream().allMatch(change -> UNDOABLE.contains(change.action()));
    }

    /** Whether undoing this operation can be offered: its kind, its age, and that it did anything. */
    public boolean canUndo(LoggedOperation operation, OffsetDateTime now) {
        var finished = operation.finished();
        return finished != null
                && operation.counts().done() > 0
                && finished.isAfter(now.minus(UNDO).toInstant())
                && undoable(operation.request());
    }

    /** Whether the actor can try again what failed: of their own only. */
    public boolean canRetry(LoggedOperation operation, UserId actor) {
        return operation.finished() != null
                && operation.counts().failed() > 0
                && operation.actor().id().equals(actor);
    }

    /** Whether a hand-back can be offered: it was a change of owner that moved anything. */
    public boolean canHandBack(LoggedOperation operation) {
        return operation.finished() != null
                && operation.counts().done() > 0
                && operation.request().changes().stream().anyMatch(change -> change.action() == Action.CHANGE_OWNER);
    }

    /**
     * Opens the undo of an operation, over all that it did; throws NoSuchElementException where the actor may not know
     * of the operation, IllegalStateException in words where it can no longer be undone.
     */
    @Transactional
    public FollowUp undo(UserId actor, OperationId operation) {
        var logged = log.find(actor, operation);
        if (!canUndo(logged, OffsetDateTime.now(clock))) {
            throw new IllegalStateException("This can no longer be undone.");
        }
        List<Change> inverse = new ArrayList<>();
        List<Change> changes = logged.request().changes();
        for (int no = changes.size() - 1; no >= 0; no--) {
            inverse.addAll(inverse(actor, changes.get(no), new Change.Undoes(operation, no)));
        }
        return new FollowUp(open(actor, operation, "UNDO", "i.outcome = 1", null), new Request(inverse, Set.of()));
    }

    private List<Change> inverse(UserId actor, Change change, Change.Undoes undoes) {
        var target = change.target();
        return switch (change.action()) {
            case SHARE -> List.of(undoing(Action.UNSHARE, target, null, undoes));
            case UNSHARE -> List.of(undoing(Action.SHARE, target, null, undoes));
            case ARCHIVE -> List.of(undoing(Action.ACTIVATE, null, null, undoes));
            case ACTIVATE ->
                before(actor, "coalesce(i.before_detail, 'OTHER')", undoes).stream()
                        .map(reason -> undoing(Action.ARCHIVE, null, ArchiveReason.valueOf(reason), undoes))
                        .toList();
            default ->
                before(actor, "coalesce(i.before_assignee, 0)", undoes).stream()
                        .map(Long::valueOf)
                        .map(id -> id == 0
                                ? undoing(Action.UNASSIGN, target, null, undoes)
                                : undoing(Action.ASSIGN, new UserId(id), null, undoes))
                        .toList();
        };
    }

    private static Change undoing(
            Action action, @Nullable UserId target, @Nullable ArchiveReason reason, Change.Undoes undoes) {
        return new Change(action, target, reason, "", false, 0, undoes);
    }

    /** What the contacts that the actor reads of had before, each once. */
    private List<String> before(UserId actor, String column, Change.Undoes undoes) {
        return jdbc.sql("select distinct " + column + " from operation_item i"
                        + " where i.operation_id = :op and i.change_no = :no and i.outcome = 1"
                        + log.part(actor, undoes.operation()) + " order by 1")
                .param("me", actor.value())
                .param("op", undoes.operation().value())
                .param("no", undoes.no())
                .query((r, n) -> r.getString(1))
                .list();
    }

    /** Opens the same once more on what failed; throws IllegalStateException where nothing failed. */
    @Transactional
    public FollowUp retry(UserId actor, OperationId operation) {
        var logged = log.find(actor, operation);
        if (!canRetry(logged, actor)) {
            throw new IllegalStateException("Nothing of this can be tried again.");
        }
        return new FollowUp(open(actor, operation, "RETRY", "i.outcome = 4", null), requests.of(operation));
    }

    /** Who owned the contacts of a change of owner before, with how many, the most first. */
    public List<Preview.PersonCount> previousOwners(UserId actor, OperationId operation) {
        log.find(actor, operation);
        return log.previousOwners(actor, operation);
    }

    /** Opens a prepared change of owner to one of the previous owners: of what the operation moved. */
    @Transactional
    public OperationId handBack(UserId actor, OperationId operation, Person previousOwner) {
        var logged = log.find(actor, operation);
        if (!canHandBack(logged)) {
            throw new IllegalStateException("This was no change of owner.");
        }
        return open(
                actor,
                operation,
                "HAND_BACK",
                "i.outcome = 1 and i.before_owner = :owner",
                previousOwner.id().value());
    }

    private OperationId open(UserId actor, OperationId origin, String kind, String which, @Nullable Long owner) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into operation (actor_id, state, opened_at, filter, selected, contacts, origin_id, origin_kind)"
                                + " select cast(:actor as bigint), 'DRAFT', cast(:now as timestamp with time zone), '',"
                                + " count(*), coalesce(array_agg(f.contact_id order by f.contact_id),"
                                + " cast(array[] as bigint array)), cast(:origin as bigint), cast(:kind as varchar)"
                                + " from (select distinct i.contact_id from operation_item i"
                                + " where i.operation_id = :origin and " + which + log.part(actor, origin) + ") f")
                .param("actor", actor.value())
                .param("now", OffsetDateTime.now(clock))
                .param("origin", origin.value())
                .param("kind", kind)
                .param("owner", owner)
                .param("me", actor.value())
                .update(keys, "id");
        Number key = keys.getKey();
        return new OperationId(key == null ? 0 : key.longValue());
    }
}
