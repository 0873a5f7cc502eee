package app.tandem.operation;

import app.tandem.access.Action;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of an operation, kept with it: to run it after a crash, to read it, to take it back. */
@Component
class Requests {

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Plan plan) {
        plan.steps().forEach(step -> write(plan, step));
        if (!plan.alsoTell().isEmpty()) {
            jdbc.sql("insert into operation_notify (operation_id, user_id)"
                            + " select :op, u.id from app_user u where u.id in (:users)")
                    .param("op", plan.operation().value())
                    .param("users", plan.alsoTell().stream().map(UserId::value).toList())
                    .update();
        }
    }

    private void write(Plan plan, Step step) {
        Change change = step.change();
        var reason = change.reason();
        var undoes = change.undoes();
        jdbc.sql("""
                        insert into operation_change (operation_id, no, kind, target_id, detail, keep_share, group_id,
                          undoes_op, undoes_no)
                        values (:op, :no, :kind, :target, :detail, :keep, :group, :undoesOp, :undoesNo)""")
                .param("op", plan.operation().value())
                .param("no", step.no())
                .param("kind", change.action().name())
                .param("target", value(change.target()))
                .param("detail", reason == null ? change.group() : reason.name())
                .param("keep", change.keepShare())
                .param("group", change.groupId() == 0 ? null : change.groupId())
                .param("undoesOp", undoes == null ? null : undoes.operation().value())
                .param("undoesNo", undoes == null ? null : undoes.no())
                .update();
    }

    private static @Nullable Long value(@Nullable UserId user) {
        return user == null ? null : user.value();
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
