package app.tandem.operation.log;

import app.tandem.access.OperationPolicy;
import app.tandem.access.OperationPolicy.Next;
import app.tandem.audit.Drafts;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.visibility.Visibility;
import app.tandem.operation.Change;
import app.tandem.operation.Facts;
import app.tandem.operation.Kind;
import app.tandem.operation.Kinds;
import app.tandem.operation.Plans;
import app.tandem.operation.Request;
import app.tandem.operation.RequestStore;
import app.tandem.operation.Step;
import app.tandem.operation.preview.Preview;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follow-ups of a finished operation: undo, retry of failures, hand-back (R48). Each opens a new operation with its own
 * preview, decided by today's rules.
 */
@Service
@Transactional(readOnly = true)
public class FollowUps {

    private static final String DONE = Outcome.DONE.is("i");
    private static final String FAILED = Outcome.FAILED.is("i");

    private static final String STILL_THERE = """
            select o.id from operation o where o.id in (:some) and exists (
              select 1 from operation_item i
              join operation_change ch on ch.operation_id = i.operation_id and ch.no = i.change_no
              join contact c on c.id = i.contact_id and c.owner_id = i.before_owner and c.owner_since <= o.submitted_at
              left join contact_access t on t.contact_id = c.id and t.user_id = ch.target_id
              where i.operation_id = o.id and %1$s
                and (%3$s)
                and %2$s)""";

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final RequestStore requests;
    private final Drafts drafts;
    private final Clock clock;
    private final People people;
    private final Plans plans;
    private final Facts facts;
    private final Kinds kinds;
    private final String left;

    FollowUps(
            JdbcClient jdbc,
            AuditLog log,
            RequestStore requests,
            Drafts drafts,
            Clock clock,
            People people,
            Plans plans,
            Facts facts,
            Kinds kinds) {
        this.jdbc = jdbc;
        this.log = log;
        this.requests = requests;
        this.drafts = drafts;
        this.clock = clock;
        this.people = people;
        this.plans = plans;
        this.facts = facts;
        this.kinds = kinds;
        this.left = kinds.all().stream()
                .filter(Kind::undoable)
                .map(kind -> "ch.kind = '" + kind.name() + "' and (" + kind.left() + ")")
                .collect(Collectors.joining(" or "));
    }

    /** An opened operation with its request; to be previewed and submitted, or discarded. */
    public record FollowUp(OperationId operation, Request request) implements Serializable {}

    /** Whether the request can be undone in principle. */
    public static boolean undoable(Request request) {
        return !request.changes().isEmpty()
                && request.changes().stream()
                        .allMatch(change -> change.whyNoUndo().isEmpty());
    }

    /** Whether to offer undoing this operation. */
    public boolean canUndo(LoggedOperation operation, OffsetDateTime now) {
        return OperationPolicy.offers(Next.UNDO, ran(operation, null, now));
    }

    /**
     * On how many contacts an undo would still have an effect by today's rules; 0 if it cannot be offered. Throws
     * NoSuchElementException if the actor may not know of the operation.
     */
    public int undoLeft(UserId actor, OperationId operation) {
        var logged = log.find(actor, operation);
        if (!canUndo(logged, OffsetDateTime.now(clock))) {
            return 0;
        }
        List<Long> contacts = jdbc.sql("select distinct i.contact_id from operation_item i"
                        + " where i.operation_id = :op and " + DONE + log.part(actor, operation) + " order by 1")
                .param("me", actor.value())
                .param("op", operation.value())
                .query((r, n) -> r.getLong(1))
                .list();
        var request = inverse(actor, logged);
        if (request.changes().isEmpty()) {
            return 0;
        }
        var plan = plans.supposed(actor, contacts, request);
        Set<Long> left = new HashSet<>();
        for (Step step : plan.steps()) {
            Facts.leadingTo(Outcome.DONE, step, facts.of(step, contacts)).forEach(item -> left.add(item.contact()));
        }
        return left.size();
    }

    /**
     * Which of these operations have an effect left on a visible contact, so that a list offers their undo. One
     * statement; {@link #undoLeft} is exact.
     */
    public Set<OperationId> worthUndoing(UserId viewer, Collection<LoggedOperation> operations) {
        var now = OffsetDateTime.now(clock);
        List<Long> some = operations.stream()
                .filter(operation -> operation.undoneBy() == null && canUndo(operation, now))
                .map(operation -> operation.id().value())
                .toList();
        var actor = people.actor(viewer);
        if (some.isEmpty()) {
            return Set.of();
        }
        return Sql.of(STILL_THERE, DONE, Visibility.sees(actor), left)
                .with("some", some)
                .on(jdbc)
                .query((r, n) -> new OperationId(r.getLong("id")))
                .set();
    }

    /** Whether the actor can retry the failures. */
    public boolean canRetry(LoggedOperation operation, UserId actor) {
        return OperationPolicy.offers(Next.RETRY, ran(operation, actor, OffsetDateTime.now(clock)));
    }

    /** Whether to offer a hand-back. */
    public boolean canHandBack(LoggedOperation operation) {
        return OperationPolicy.offers(Next.HAND_BACK, ran(operation, null, OffsetDateTime.now(clock)));
    }

    private OperationPolicy.Ran ran(LoggedOperation operation, @Nullable UserId reader, OffsetDateTime now) {
        var finished = operation.finished();
        return new OperationPolicy.Ran(
                operation.actor().id().equals(reader),
                finished == null ? null : Duration.between(finished, now.toInstant()),
                operation.counts().done(),
                repeatable(operation.request()) ? operation.counts().failed() : 0,
                undoable(operation.request()),
                operation.request().changes().stream()
                        .anyMatch(change -> kinds.of(change).handsOver()));
    }

    /** Whether it can be requested again: what a feature runs by itself has its own way. */
    private boolean repeatable(Request request) {
        return request.changes().stream().noneMatch(change -> kinds.of(change).onlyInLog());
    }

    /**
     * Opens the undo of an operation; throws NoSuchElementException if the actor may not know of it, and
     * IllegalStateException with a message if it can no longer be undone.
     */
    @Transactional
    public FollowUp undo(UserId actor, OperationId operation) {
        var logged = log.find(actor, operation);
        if (!canUndo(logged, OffsetDateTime.now(clock))) {
            throw new IllegalStateException("This can no longer be undone.");
        }
        return new FollowUp(open(actor, operation, "UNDO", DONE, null), inverse(actor, logged));
    }

    private Request inverse(UserId actor, LoggedOperation logged) {
        List<Change> inverse = new ArrayList<>();
        List<Change> changes = logged.request().changes();
        for (int no = changes.size() - 1; no >= 0; no--) {
            var itself = new Change.Undoes(logged.id(), no);
            inverse.addAll(changes.get(no).inverse(itself, before(actor, itself)));
        }
        return new Request(inverse, requests.of(logged.id()).alsoTell());
    }

    /** Limits the items to those the actor may read. */
    private Change.Before before(UserId actor, Change.Undoes undoes) {
        return new Change.Before() {
            @Override
            public List<String> details() {
                return before(actor, "coalesce(i.before_detail, '')", undoes);
            }

            @Override
            public List<@Nullable UserId> assignees() {
                return before(actor, "coalesce(i.before_assignee, 0)", undoes).stream()
                        .map(Long::valueOf)
                        .<@Nullable UserId>map(id -> id == 0 ? null : new UserId(id))
                        .toList();
            }
        };
    }

    /** The previous states of the contacts the actor may read, each once. */
    private List<String> before(UserId actor, String column, Change.Undoes undoes) {
        return jdbc.sql("select distinct " + column + " from operation_item i"
                        + " where i.operation_id = :op and i.change_no = :no and " + DONE
                        + log.part(actor, undoes.operation()) + " order by 1")
                .param("me", actor.value())
                .param("op", undoes.operation().value())
                .param("no", undoes.no())
                .query((r, n) -> r.getString(1))
                .list();
    }

    /** Opens a retry of the failures; throws IllegalStateException if nothing failed. */
    @Transactional
    public FollowUp retry(UserId actor, OperationId operation) {
        var logged = log.find(actor, operation);
        if (!canRetry(logged, actor)) {
            throw new IllegalStateException("There is nothing here to retry.");
        }
        return new FollowUp(open(actor, operation, "RETRY", FAILED, null), requests.of(operation));
    }

    /** The previous owners of a change of owner, largest count first. */
    public List<Preview.PersonCount> previousOwners(UserId actor, OperationId operation) {
        log.find(actor, operation);
        return log.previousOwners(actor, operation);
    }

    /** Opens a prepared change of owner back to a previous owner, for what the operation moved. */
    @Transactional
    public OperationId handBack(UserId actor, OperationId operation, Person previousOwner) {
        var logged = log.find(actor, operation);
        if (!canHandBack(logged)) {
            throw new IllegalStateException("This was not a change of owner.");
        }
        return open(
                actor,
                operation,
                "HAND_BACK",
                DONE + " and i.before_owner = :owner",
                previousOwner.id().value());
    }

    private OperationId open(UserId actor, OperationId origin, String kind, String which, @Nullable Long owner) {
        var contacts = Sql.of("select distinct i.contact_id as id from operation_item i where i.operation_id = :origin"
                        + " and " + which + log.part(actor, origin))
                .with("origin", origin.value())
                .with("me", actor.value())
                .with("owner", owner);
        return drafts.openAfter(origin, actor, kind, contacts);
    }
}
