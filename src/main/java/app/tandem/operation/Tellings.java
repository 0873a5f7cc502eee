package app.tandem.operation;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the messages of an operation in its own transaction: one for each person, however many contacts (R47). */
@Component
class Tellings {

    private final JdbcClient jdbc;

    Tellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores or adds to the messages for what was decided in a range, before it is applied. */
    void store(Plan plan, Range range, OffsetDateTime now) {
        var sql = range.bind(plan.sql()).with("now", now);
        var done = Done.decided(range);
        String told = Told.of(plan, done, sql);
        String lost = new Sight(plan, done, sql).lost();
        jdbc.sql("""
                        merge into message m using (
                          select t.user_id, min(t.role) as role, count(distinct t.contact_id) as contacts,
                                 count(distinct l.contact_id) as lost, min(t.knows_target) as knows_target
                          from %s t left join %s l on l.user_id = t.user_id and l.contact_id = t.contact_id
                          group by t.user_id) s
                        on (m.operation_id = :op and m.recipient_id = s.user_id)
                        when matched then update set contacts = m.contacts + s.contacts, lost = m.lost + s.lost
                        when not matched then insert
                          (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
                        values (s.user_id, :op, s.role, :now, s.contacts, s.lost, s.knows_target = 1)""".formatted(told, lost)).params(sql.values()).update();
    }
}
