package app.tandem.task;

import app.tandem.contact.ActivityLog;
import app.tandem.contact.visibility.LostSight;
import app.tandem.contact.visibility.SightListener;
import app.tandem.contact.visibility.Visibility;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * R27a: open tasks of people who lose sight of a contact pass to its owner; those of a deleted contact stay with it.
 */
@Component
class TaskMoves implements SightListener {

    private final JdbcClient jdbc;

    TaskMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Limits the preview to tasks the actor may know: on visible contacts, and about loans only for lenders (R4). */
    @Override
    public Optional<Consequence> foresee(LostSight lost) {
        if (!any(lost)) {
            return Optional.empty();
        }
        int number = Sql.of(
                        "select count(*) from %s join %s v on v.contact_id = t.contact_id"
                                + " where t.loan_number = '' or c.organization_id = :viewerOrg",
                        moving(lost), Visibility.of(lost.actor()))
                .on(jdbc)
                .query(Integer.class)
                .single();
        return number == 0
                ? Optional.empty()
                : Optional.of(new Consequence("Tasks that move to {owner}", number, List.of()));
    }

    /** Records each on its contact as well (R43). */
    @Override
    public void follow(LostSight lost, OffsetDateTime now) {
        if (!any(lost)) {
            return;
        }
        Sql.of("""
                        insert into activity (contact_id, at, actor_id, kind, detail, other_id, only_owner, about_loan)
                        select t.contact_id, cast(:now as timestamp with time zone), cast(:actor as bigint),
                               cast(:moved as varchar), t.title, %s, false, t.loan_number <> ''
                        from %s""", lost.owner(), moving(lost))
                .with("now", now)
                .with("actor", lost.actor().id().value())
                .with("moved", ActivityLog.Kind.TASK_MOVED.name())
                .on(jdbc)
                .update();
        Sql.of(
                        "merge into task x using (select t.id, %s as owner_id from %s) m on (x.id = m.id)"
                                + " when matched then update set assignee_id = m.owner_id, version = x.version + 1",
                        lost.owner(), moving(lost))
                .on(jdbc)
                .update();
    }

    /** Skips the check of sight if there is nothing to follow, as is usual. */
    private boolean any(LostSight lost) {
        return !lost.deleted()
                && jdbc.sql(
                                        "select count(*) from (select t.id from unnest(cast(:contacts as bigint array)) as x(id)"
                                                + " join task t on t.contact_id = x.id and not t.done fetch first 1 row only) o")
                                .param("contacts", lost.contacts())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private static Sql moving(LostSight lost) {
        return Sql.of(
                "%s and not t.done join contact c on c.id = t.contact_id",
                lost.from("task t", "t.contact_id", "t.assignee_id"));
    }
}
