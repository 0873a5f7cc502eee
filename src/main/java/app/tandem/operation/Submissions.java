package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Submits an opened operation once, and reads what it did. */
@Component
class Submissions {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Runs runs;
    private final Rows rows;
    private final People people;
    private final TransactionTemplate transaction;

    Submissions(
            JdbcClient jdbc,
            Plans plans,
            Runs runs,
            Rows rows,
            People people,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.runs = runs;
        this.rows = rows;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    Result submit(UserId actor, OperationId operation, Request request) {
        var planned = plans.plan(actor, operation, request);
        transaction.executeWithoutResult(status -> start(planned.plan(), request));
        return new Result(operation, runs.run(planned.plan()));
    }

    private void start(Plan plan, Request request) {
        int started = jdbc.sql("""
                        update operation set state = 'RUNNING', submitted_at = :now, kind = :kind
                        where id = :op and actor_id = :actor and state = 'DRAFT'""")
                .param("now", OffsetDateTime.now())
                .param(
                        "kind",
                        plan.onlyOneStep()
                                ? plan.steps().getFirst().change().action().name()
                                : "RELATIONSHIPS")
                .param("op", plan.operation().value())
                .param("actor", plan.actor().id().value())
                .update();
        if (started == 0) {
            throw new IllegalStateException("This was submitted before.");
        }
        for (Step step : plan.steps()) {
            record(plan, step);
        }
        if (!request.alsoTell().isEmpty()) {
            jdbc.sql(
                            "insert into operation_notify (operation_id, user_id) select :op, u.id from app_user u where u.id in (:users)")
                    .param("op", plan.operation().value())
                    .param(
                            "users",
                            request.alsoTell().stream().map(UserId::value).toList())
                    .update();
        }
    }

    private void record(Plan plan, Step step) {
        Change change = step.change();
        jdbc.sql("""
                        insert into operation_change (operation_id, no, kind, target_id, detail, keep_share, group_id)
                        values (:op, :no, :kind, :target, :detail, :keep, :group)""")
                .param("op", plan.operation().value())
                .param("no", step.no())
                .param("kind", change.action().name())
                .param(
                        "target",
                        change.target() == null ? null : change.target().value())
                .param(
                        "detail",
                        change.reason() == null
                                ? change.group().strip()
                                : change.reason().name())
                .param("keep", change.keepShare())
                .param("group", change.groupId() == 0 ? null : change.groupId())
                .update();
    }

    /** The rows of one count; throws NoSuchElementException if the operation is not the viewer's. */
    List<ItemRow> rows(UserId viewer, OperationId operation, int no, Outcome outcome, int offset, int limit) {
        var changes = jdbc.sql("select kind, target_id, detail, keep_share, group_id from operation_change"
                        + " where operation_id = :op order by no")
                .param("op", operation.value())
                .query((r, n) -> {
                    var action = Action.valueOf(r.getString(1));
                    long target = r.getLong(2);
                    String detail = r.getString(3) == null ? "" : r.getString(3);
                    return new Change(
                            action,
                            target == 0 ? null : new UserId(target),
                            action == Action.ARCHIVE ? ArchiveReason.valueOf(detail) : null,
                            action == Action.ARCHIVE ? "" : detail,
                            r.getBoolean(4),
                            r.getLong(5));
                })
                .list();
        var plan = plans.plan(viewer, operation, new Request(changes, java.util.Set.of()))
                .plan();
        return rows.byOutcome(people.actor(viewer), plan, plan.steps().get(no), outcome, offset, limit);
    }
}
