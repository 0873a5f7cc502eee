package app.tandem.operation;

import app.tandem.audit.AuditTrail;
import app.tandem.audit.OperationId;
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

/** Stores requests with their operations: to resume after a crash, to read, to undo. */
@Component
public class RequestStore {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Kinds kinds;

    RequestStore(JdbcClient jdbc, AuditTrail trail, Kinds kinds) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.kinds = kinds;
    }

    public void write(Plan plan) {
        plan.steps()
                .forEach(step -> trail.recordChange(
                        plan.operation(), step.no(), step.kind().kept(step.change())));
        trail.recordTicked(plan.operation(), plan.alsoTell());
    }

    /** The complete request. */
    public Request of(OperationId operation) {
        Set<UserId> told = new HashSet<>(jdbc.sql("select user_id from operation_notify where operation_id = :op")
                .param("op", operation.value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .list());
        return new Request(changes(operation), told);
    }

    private List<Change> changes(OperationId operation) {
        return changes(List.of(operation.value())).getOrDefault(operation.value(), List.of());
    }

    /** The changes of several operations, by operation; one statement. */
    public Map<Long, List<Change>> changes(List<Long> operations) {
        Map<Long, List<Change>> changes = new HashMap<>();
        if (!operations.isEmpty()) {
            jdbc.sql("select kind, target_id, detail, keep_share, group_id, undoes_op, undoes_no, operation_id"
                            + " from operation_change where operation_id in (:ops)"
                            + " order by operation_id, no")
                    .param("ops", operations)
                    .query(r -> {
                        var change = kinds.read(kept(r));
                        if (change != null) {
                            changes.computeIfAbsent(r.getLong("operation_id"), id -> new ArrayList<>())
                                    .add(change);
                        }
                    });
        }
        return changes;
    }

    private static AuditTrail.Asked kept(ResultSet r) throws SQLException {
        long target = r.getLong("target_id");
        long group = r.getLong("group_id");
        long undoes = r.getLong("undoes_op");
        return new AuditTrail.Asked(
                r.getString("kind"),
                target == 0 ? null : new UserId(target),
                r.getString("detail"),
                r.getBoolean("keep_share"),
                group == 0 ? null : group,
                undoes == 0 ? null : new OperationId(undoes),
                r.getInt("undoes_no"));
    }
}
