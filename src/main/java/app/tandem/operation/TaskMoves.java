package app.tandem.operation;

import app.tandem.contact.ActivityLog;
import app.tandem.contact.Visibility;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** R27a: the outstanding tasks of whoever loses sight of a contact go to its owner after the change. */
@Component
class TaskMoves {

    private static final String MOVING = """
            from %s l
            join task t on t.contact_id = l.contact_id and t.assignee_id = l.user_id and not t.done
            join contact c on c.id = t.contact_id""";

    private final JdbcClient jdbc;

    TaskMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many would move, of those that the actor may know: on contacts that they see, loans only a lender's own (R4). */
    int count(Plan plan, AllowedContacts done) {
        if (!any(plan, done)) {
            return 0;
        }
        var sql = plan.sql();
        return jdbc.sql("select count(*) " + moving(AccessChange.asKnown(plan, done, sql)) + " join "
                        + Visibility.of(plan.actor(), sql)
                        + " v on v.contact_id = t.contact_id"
                        + " where t.loan_number = '' or c.organization_id = :viewerOrg")
                .params(sql.values())
                .query(Integer.class)
                .single();
    }

    /** Moves them, before the change takes the sight away, and records each on its contact (R43). */
    void move(Plan plan, AllowedContacts done, OffsetDateTime now) {
        if (!any(plan, done)) {
            return;
        }
        var sql = plan.sql().with("now", now).with("moved", ActivityLog.Kind.TASK_MOVED.name());
        String moving = moving(new AccessChange(plan, done, sql));
        String owner = owner(plan);
        jdbc.sql("""
                        insert into activity (contact_id, at, actor_id, kind, detail, other_id, only_owner, about_loan)
                        select t.contact_id, cast(:now as timestamp with time zone), cast(:actor as bigint),
                               cast(:moved as varchar), t.title, %s, false, t.loan_number <> ''
                        """.formatted(owner) + moving).params(sql.values()).update();
        jdbc.sql("merge into task x using (select t.id, " + owner + " as owner_id " + moving
                        + ") m on (x.id = m.id) when matched then update set assignee_id = m.owner_id,"
                        + " version = x.version + 1")
                .params(sql.values())
                .update();
    }

    /** Mostly there is none; then nobody's sight needs to be looked at. The tasks of what is deleted stay with it. */
    private boolean any(Plan plan, AllowedContacts done) {
        if (!AccessChange.canBeLost(plan) || plan.deletes()) {
            return false;
        }
        Long[] contacts = done.items().stream()
                .flatMap(items -> items.stream().map(ContactFacts::contact))
                .distinct()
                .toArray(Long[]::new);
        return jdbc.sql("select count(*) from (select t.id from unnest(cast(:contacts as bigint array)) as x(id)"
                                + " join task t on t.contact_id = x.id and not t.done fetch first 1 row only) o")
                        .param("contacts", contacts)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String moving(AccessChange sight) {
        return MOVING.formatted(sight.lost());
    }

    private static String owner(Plan plan) {
        return plan.handsOver() ? "cast(" + plan.steps().getFirst().target() + " as bigint)" : "c.owner_id";
    }
}
