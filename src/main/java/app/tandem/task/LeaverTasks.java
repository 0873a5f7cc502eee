package app.tandem.task;

import app.tandem.contact.ActivityLog;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of somebody who leaves. */
@Component
public class LeaverTasks {

    private final JdbcClient jdbc;

    LeaverTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are. */
    public int count(UserId leaver) {
        return jdbc.sql("select count(*) from task t join contact c on c.id = t.contact_id"
                        + " where t.assignee_id = :leaver and not t.done")
                .param("leaver", leaver.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Passes on what did not move with its contact and returns how many: to whoever offboards where the contact stays
     * the leaver's, otherwise to its owner (R27a). Where the contact stays, they stay too if that person does not take
     * them: they would not see it.
     */
    public int passOn(UserId leaver, UserId actor, boolean takes, OffsetDateTime now) {
        var open = Sql.of("""
                (select t.id, t.contact_id, t.title, t.loan_number,
                        case when c.owner_id = :leaver then cast(:actor as bigint) else c.owner_id end as goes_to
                 from task t join contact c on c.id = t.contact_id where t.assignee_id = :leaver and not t.done %s)""".formatted(takes ? "" : "and c.owner_id <> :leaver"))
                .with("leaver", leaver.value())
                .with("actor", actor.value());
        Sql.of("""
                        insert into activity (contact_id, at, actor_id, kind, detail, other_id, only_owner, about_loan)
                        select x.contact_id, cast(:now as timestamp with time zone), cast(:actor as bigint),
                               cast(:moved as varchar), x.title, x.goes_to, false, x.loan_number <> ''
                        from %s x""", open)
                .with("now", now)
                .with("moved", ActivityLog.Kind.TASK_MOVED.name())
                .on(jdbc)
                .update();
        return Sql.of(
                        "merge into task x using %s m on (x.id = m.id)"
                                + " when matched then update set assignee_id = m.goes_to, version = x.version + 1",
                        open)
                .on(jdbc)
                .update();
    }
}
