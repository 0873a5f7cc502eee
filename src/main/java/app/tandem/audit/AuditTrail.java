package app.tandem.audit;

import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the audit trail (R48): the request, each contact's outcome, and whose access ended. The only writer of these
 * tables. Queries and conditions passed in bind by name.
 */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records an operation without preview on these contacts as they are now. */
    public OperationId recordDone(UserId actor, Asked asked, Collection<Long> contacts, OffsetDateTime at) {
        return recordDone(actor, asked, null, contacts, at);
    }

    /** The same of one that took another one back; null for none. */
    public OperationId recordDone(
            UserId actor, Asked asked, @Nullable OperationId undone, Collection<Long> contacts, OffsetDateTime at) {
        Long[] ids = contacts.stream().sorted().toArray(Long[]::new);
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected,
                          attempted, done, contacts, origin_id, origin_kind)
                        values (:actor, 'FINISHED', :kind, :at, :at, :at, :number, :number, :number,
                          cast(:contacts as bigint array), cast(:undone as bigint), cast(:origin as varchar))""")
                .param("undone", undone == null ? null : undone.value())
                .param("origin", undone == null ? null : "UNDO")
                .param("actor", actor.value())
                .param("kind", asked.kind())
                .param("at", at)
                .param("number", ids.length)
                .param("contacts", ids)
                .update(keys, "id");
        var operation = new OperationId(
                Objects.requireNonNull(keys.getKey(), "the operation's id").longValue());
        recordChange(operation, 0, asked);
        jdbc.sql("""
                        insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner,
                          before_owner, before_assignee)
                        select cast(:op as bigint), 0, c.id, cast(:done as smallint), '', false, c.owner_id, c.assignee_id
                        from unnest(cast(:contacts as bigint array)) as x(id) join contact c on c.id = x.id""")
                .param("op", operation.value())
                .param("done", Outcome.DONE.code())
                .param("contacts", ids)
                .update();
        return operation;
    }

    /**
     * One requested change of an operation, as stored.
     *
     * @param detail a reason, a name: what there is to know of this kind
     * @param undoes the operation that it takes back; null where it takes none back
     */
    public record Asked(
            String kind,
            @Nullable UserId target,
            @Nullable String detail,
            boolean keepShare,
            @Nullable Long group,
            @Nullable OperationId undoes,
            int undoesNo) {

        /** A change of that kind without parameters. */
        public static Asked of(String kind) {
            return new Asked(kind, null, null, false, null, null, 0);
        }

        /** This change with another person. */
        public Asked with(UserId other) {
            return new Asked(kind, other, detail, keepShare, group, undoes, undoesNo);
        }

        /** This change, keeping a share for whoever had the contact, or keeping the shares. */
        public Asked keepingShare(boolean keeps) {
            return new Asked(kind, target, detail, keeps, group, undoes, undoesNo);
        }

        /** This change with one of the actor's own groups; 0 for none. */
        public Asked ofGroup(long own) {
            return new Asked(kind, target, detail, keepShare, own == 0 ? null : own, undoes, undoesNo);
        }

        /** This change as the undo of an operation's change. */
        public Asked undoing(OperationId operation, int no) {
            return new Asked(kind, target, detail, keepShare, group, operation, no);
        }

        /** This change with a detail. */
        public Asked with(String what) {
            return new Asked(kind, target, what, keepShare, group, undoes, undoesNo);
        }
    }

    /** Records the submitted request. */
    public void recordChange(OperationId operation, int no, Asked asked) {
        var target = asked.target();
        var undoes = asked.undoes();
        jdbc.sql("""
                        insert into operation_change (operation_id, no, kind, target_id, detail, keep_share, group_id,
                          undoes_op, undoes_no)
                        values (:op, :no, :kind, :target, :detail, :keep, :group, :undoesOp, :undoesNo)""")
                .param("op", operation.value())
                .param("no", no)
                .param("kind", asked.kind())
                .param("target", target == null ? null : target.value())
                .param("detail", asked.detail())
                .param("keep", asked.keepShare())
                .param("group", asked.group())
                .param("undoesOp", undoes == null ? null : undoes.value())
                .param("undoesNo", undoes == null ? null : asked.undoesNo())
                .update();
    }

    /** Records the id of a group created by the run. */
    public void recordGroup(OperationId operation, int no, long group) {
        jdbc.sql("update operation_change set group_id = :group where operation_id = :op and no = :no")
                .param("group", group)
                .param("op", operation.value())
                .param("no", no)
                .update();
    }

    /** Records who was ticked in "Notify Shared Users". */
    public void recordTicked(OperationId operation, Collection<UserId> users) {
        if (!users.isEmpty()) {
            jdbc.sql("insert into operation_notify (operation_id, user_id)"
                            + " select :op, u.id from app_user u where u.id in (:users)")
                    .param("op", operation.value())
                    .param("users", users.stream().map(UserId::value).toList())
                    .update();
        }
    }

    /**
     * The outcomes of some contacts in one change: one array per column, of equal length.
     *
     * @param reasons as {@link app.tandem.access.Reason#codes} writes them
     * @param asOwner 1 where the actor did it as the owner, whom they supervise
     * @param owners before; 0 for nobody, as for the assignees
     */
    public record Items(
            Long[] contacts, Long[] outcomes, String[] reasons, Long[] asOwner, Long[] owners, Long[] assignees) {}

    /**
     * Records the items of a change in one statement, before anything is changed.
     *
     * @param beforeDetail what else is kept of contact {@code x.contact_id}, as an expression
     */
    public void recordItems(OperationId operation, int no, Items items, String beforeDetail) {
        jdbc.sql("""
                        insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner,
                          before_owner, before_assignee, before_detail)
                        select :op, :no, x.contact_id, x.outcome, x.reasons, x.as_owner = 1, nullif(x.owner_id, 0),
                               nullif(x.assignee_id, 0), %s
                        from unnest(cast(:contacts as bigint array), cast(:outcomes as bigint array),
                          cast(:reasons as varchar array), cast(:asOwner as bigint array),
                          cast(:owners as bigint array), cast(:assignees as bigint array))
                          as x(contact_id, outcome, reasons, as_owner, owner_id, assignee_id)""".formatted(beforeDetail))
                .param("op", operation.value())
                .param("no", no)
                .param("contacts", items.contacts())
                .param("outcomes", items.outcomes())
                .param("reasons", items.reasons())
                .param("asOwner", items.asOwner())
                .param("owners", items.owners())
                .param("assignees", items.assignees())
                .update();
    }

    /** Records contacts the database refused; the query, in parentheses, has the column contact_id. */
    public void recordFailed(OperationId operation, int no, Sql contacts) {
        Sql.of(
                        "insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner)"
                                + " select :op, :no, x.contact_id, %d, '', false from %s x",
                        Outcome.FAILED.code(), contacts)
                .with("op", operation.value())
                .with("no", no)
                .on(jdbc)
                .update();
    }

    /** Which part of a person's access ends: all of row {@code a}, or only this part. */
    public enum Ended {
        ALL("a.owner, a.assigned, a.shared"),
        ASSIGNMENT("false, true, false"),
        SHARE("false, false, true");

        private final String parts;

        Ended(String parts) {
            this.parts = parts;
        }
    }

    /**
     * Records the access to these contacts that is about to end.
     *
     * @param contacts a query with the column contact_id
     * @param such a condition on the row of access, {@code a}
     */
    public void recordEnded(OperationId operation, int no, Ended ended, Sql contacts, Sql such) {
        Sql.of("""
                        insert into operation_ended (operation_id, contact_id, user_id, change_no, owner, assigned, shared,
                                                     assigned_by, assigned_at, shared_by, shared_at)
                        select :op, a.contact_id, a.user_id, :no, %s, a.assigned_by, a.assigned_at, a.shared_by, a.shared_at
                        from (%s) d join contact_access a on a.contact_id = d.contact_id where %s""", ended.parts, contacts, such)
                .with("op", operation.value())
                .with("no", no)
                .on(jdbc)
                .update();
    }
}
