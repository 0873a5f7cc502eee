package app.tandem.merge;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes a merge into the audit trail (R48), and tells those whose assignment it ends (R47). */
@Component
class MergeAudit {

    private static final String KIND = "MERGE";
    /** As what a replaced assignee is told. */
    private static final int UNASSIGNED = 4;

    private final JdbcClient jdbc;

    MergeAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores it as it is before anything is changed. */
    void write(UserId actor, MergeRows.Merged merged, @Nullable UserId assignee, OffsetDateTime now) {
        long operation = operation(actor, merged, now);
        jdbc.sql("insert into operation_change (operation_id, no, kind, detail) values (:op, 0, :kind, :survivor)")
                .param("op", operation)
                .param("kind", KIND)
                .param("survivor", String.valueOf(merged.survivor().value()))
                .update();
        jdbc.sql("""
                        insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner,
                          before_owner, before_assignee)
                        select cast(:op as bigint), 0, c.id, 1, '', false, c.owner_id, c.assignee_id from contact c
                        where c.id in (:all)""")
                .param("op", operation)
                .param("all", MergeRows.numbers(merged.all()))
                .update();
        jdbc.sql("""
                        insert into operation_ended (operation_id, contact_id, user_id, change_no, owner, assigned, shared,
                          assigned_by, assigned_at, shared_by, shared_at)
                        select cast(:op as bigint), a.contact_id, a.user_id, 0, a.owner, a.assigned, a.shared,
                          a.assigned_by, a.assigned_at, a.shared_by, a.shared_at
                        from contact_access a where a.contact_id in (:others)""")
                .param("op", operation)
                .param("others", MergeRows.numbers(merged.others()))
                .update();
        jdbc.sql("""
                        insert into message (recipient_id, operation_id, role, created_at, contacts, contact_id)
                        select distinct c.assignee_id, cast(:op as bigint), cast(:role as smallint),
                          cast(:now as timestamp with time zone), 1, cast(:survivor as bigint)
                        from contact c join app_user u on u.id = c.assignee_id and u.active
                        where c.id in (:all) and c.assignee_id <> :assignee""")
                .param("op", operation)
                .param("role", UNASSIGNED)
                .param("survivor", merged.survivor().value())
                .param("now", now)
                .param("all", MergeRows.numbers(merged.all()))
                .param("assignee", assignee == null ? 0 : assignee.value())
                .update();
    }

    private long operation(UserId actor, MergeRows.Merged merged, OffsetDateTime now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected,
                          attempted, done, contacts)
                        values (:actor, 'FINISHED', :kind, :now, :now, :now, :many, :many, :many,
                          cast(:contacts as bigint array))""")
                .param("actor", actor.value())
                .param("kind", KIND)
                .param("now", now)
                .param("many", merged.all().size())
                .param(
                        "contacts",
                        merged.all().stream().map(ContactId::value).sorted().toArray(Long[]::new))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey(), "the operation's id").longValue();
    }
}
