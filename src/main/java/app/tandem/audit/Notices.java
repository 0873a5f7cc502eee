package app.tandem.audit;

import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages: who is notified of what, in which role, and the mail state. The only writer of messages (R47). */
@Component
public class Notices {

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person's notification of one operation.
     *
     * @param lost how many of the contacts they lose sight of
     * @param knowsTarget whether they may know the other person of the change (R6a)
     * @param contact one of the contacts, which is named where there is no other
     */
    public record Notice(long person, int role, int contacts, int lost, boolean knowsTarget, long contact) {}

    /** Stores an operation's messages, or adds to them, one per person, in one statement. */
    public void tell(OperationId operation, List<Notice> notices, OffsetDateTime now) {
        jdbc.sql("""
                        merge into message m using (
                          select * from unnest(cast(:people as bigint array), cast(:roles as integer array),
                                               cast(:contacts as integer array), cast(:lost as integer array),
                                               cast(:knows as integer array), cast(:only as bigint array))
                                     as t(user_id, role, contacts, lost, knows, only_contact)) s
                        on (m.operation_id = :op and m.recipient_id = s.user_id)
                        when matched then update set contacts = m.contacts + s.contacts, lost = m.lost + s.lost,
                          role = least(m.role, s.role), contact_id = null, names_target = (m.names_target and s.knows = 1)
                        when not matched then insert
                          (recipient_id, operation_id, role, created_at, contacts, lost, names_target, contact_id)
                        values (s.user_id, :op, s.role, :now, s.contacts, s.lost, s.knows = 1,
                          case when s.contacts = 1 then s.only_contact end)""")
                .param("op", operation.value())
                .param("now", now)
                .param("people", notices.stream().map(Notice::person).toArray(Long[]::new))
                .param("roles", notices.stream().map(Notice::role).toArray(Integer[]::new))
                .param("contacts", notices.stream().map(Notice::contacts).toArray(Integer[]::new))
                .param("lost", notices.stream().map(Notice::lost).toArray(Integer[]::new))
                .param(
                        "knows",
                        notices.stream()
                                .map(notice -> notice.knowsTarget() ? 1 : 0)
                                .toArray(Integer[]::new))
                .param("only", notices.stream().map(Notice::contact).toArray(Long[]::new))
                .update();
    }

    /**
     * Stores the messages of an operation without preview.
     *
     * @param recipients a query with the columns user_id, contacts and contact_id (the only one, or null)
     */
    public void tell(OperationId operation, RecipientRole role, Sql recipients, OffsetDateTime now) {
        Sql.of("""
                        insert into message (recipient_id, operation_id, role, created_at, contacts, contact_id)
                        select r.user_id, cast(:op as bigint), cast(:role as smallint),
                               cast(:now as timestamp with time zone), r.contacts, r.contact_id
                        from (%s) r""", recipients)
                .with("op", operation.value())
                .with("role", role.code())
                .with("now", now)
                .on(jdbc)
                .update();
    }

    /** Notifies whoever ran an operation that it has finished. */
    public void tellWhoRanIt(OperationId operation, OffsetDateTime now) {
        jdbc.sql("""
                        insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
                        select o.actor_id, o.id, cast(:role as smallint), cast(:now as timestamp with time zone), o.done, 0,
                               true
                        from operation o where o.id = :op""")
                .param("role", RecipientRole.RAN_IT.code())
                .param("now", now)
                .param("op", operation.value())
                .update();
    }

    /** Notifies an active person of a task assigned to them. */
    public void tellOfTask(UserId actor, long contact, long task, UserId to, OffsetDateTime now) {
        jdbc.sql("""
                        insert into message (recipient_id, role, created_at, contacts, contact_id, task_id, actor_id)
                        select u.id, cast(:role as smallint), cast(:now as timestamp with time zone), 1,
                               cast(:contact as bigint), cast(:task as bigint), cast(:actor as bigint)
                        from app_user u where u.id = :to and u.active""")
                .param("role", RecipientRole.TASK_ASSIGNEE.code())
                .param("now", now)
                .param("contact", contact)
                .param("task", task)
                .param("actor", actor.value())
                .param("to", to.value())
                .update();
    }

    /** Marks one of this person's messages as read, or all if none is given. */
    public void markRead(UserId recipient, @Nullable Long message, OffsetDateTime now) {
        jdbc.sql("update message set read_at = :now where recipient_id = :recipient and read_at is null"
                        + (message == null ? "" : " and id = :id"))
                .param("now", now)
                .param("recipient", recipient.value())
                .param("id", message)
                .update();
    }

    /**
     * Updates the mail state of messages.
     *
     * @param messages a query with the columns id, mailing (a code of {@link Mailing}) and mail_id
     */
    public void recordMailing(Sql messages) {
        Sql.of(
                        "merge into message t using (%s) s on (t.id = s.id)"
                                + " when matched then update set mailing = s.mailing, mail_id = s.mail_id",
                        messages)
                .on(jdbc)
                .update();
    }

    /** Marks an operation's messages as needing no mail. */
    public void settle(OperationId operation) {
        jdbc.sql("update message set mailing = :settled where operation_id = :op")
                .param("settled", Mailing.SETTLED.code())
                .param("op", operation.value())
                .update();
    }
}
