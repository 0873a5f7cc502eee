package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of an operation, kept with it: to run it after a crash, to read it, to take it back. */
@Component
class Requests {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Requests(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    void write(Plan plan) {
        plan.steps().forEach(step -> trail.recordChange(plan.operation(), step.no(), asked(step.change())));
        trail.recordTicked(plan.operation(), plan.alsoTell());
    }

    private static AuditTrail.Asked asked(Change change) {
        var reason = change.reason();
        var undoes = change.undoes();
        return new AuditTrail.Asked(
                change.action().name(),
                change.target(),
                reason == null ? change.group() : reason.name(),
                change.keepShare(),
                change.groupId() == 0 ? null : change.groupId(),
                undoes == null ? null : undoes.operation(),
                undoes == null ? 0 : undoes.no());
    }

    /** What was asked, whole. */
    Request of(OperationId operation) {
        Set<UserId> told = new HashSet<>(jdbc.sql("select user_id from operation_notify where operation_id = :op")
                .param("op", operation.value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .list());
        return new Request(changes(operation), told);
    }

    private List<Change> changes(OperationId operation) {
        return changes(List.of(operation.value())).getOrDefault(operation.value(), List.of());
    }

    /** The changes of several operations, by operation; one statement. A restoration (R18) has none. */
    Map<Long, List<Change>> changes(List<Long> operations) {
        Map<Long, List<Change>> changes = new HashMap<>();
        if (!operations.isEmpty()) {
            jdbc.sql("select kind, target_id, detail, keep_share, group_id, undoes_op, undoes_no, operation_id"
                            + " from operation_change where operation_id in (:ops) and kind <> 'RESTORE'"
                            + " order by operation_id, no")
                    .param("ops", operations)
                    .query(r -> {
                        changes.computeIfAbsent(r.getLong(8), id -> new ArrayList<>())
                                .add(change(r));
                    });
        }
        return changes;
    }

    private static Change change(ResultSet r) throws SQLException {
        var action = Action.valueOf(r.getString(1));
        long target = r.getLong(2);
        String detail = r.getString(3) == null ? "" : r.getString(3);
        long undoes = r.getLong(6);
        boolean archives = action == Action.ARCHIVE;
        return new Change(
                action,
                target == 0 ? null : new UserId(target),
                archives ? ArchiveReason.valueOf(detail) : null,
                archives ? "" : detail,
                r.getBoolean(4),
                r.getLong(5),
                undoes == 0 ? null : new Change.Undoes(new OperationId(undoes), r.getInt(7)));
    }
}
