package app.tandem.operation;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the messages of an operation in its own transaction: one for each person, however many contacts (R47). */
@Component
class Tellings {

    private static final int NOT_TOLD = 99;

    private final JdbcClient jdbc;

    Tellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores or adds to the messages for what is done, before it is applied. */
    void store(Plan plan, Done done, OffsetDateTime now) {
        var sql = plan.sql().with("now", now);
        String told = Told.of(plan, done, sql);
        String lost = new Sight(plan, done, sql).lost();
        jdbc.sql("""
                        merge into message m using (
                          select p.user_id, min(p.role) as role, count(*) as contacts, sum(p.lost) as lost,
                                 min(p.knows_target) as knows_target
                          from (select w.user_id, w.contact_id, min(w.role) as role, max(w.lost) as lost,
                                       min(w.knows_target) as knows_target
                                from (select t.user_id, t.contact_id, t.role, t.knows_target, 0 as lost from %1$s t
                                      union all
                                      select l.user_id, l.contact_id, %2$d, 1, 1 from %3$s l) w
                                group by w.user_id, w.contact_id
                                having min(w.role) < %2$d) p
                          group by p.user_id) s
                        on (m.operation_id = :op and m.recipient_id = s.user_id)
                        when matched then update set contacts = m.contacts + s.contacts, lost = m.lost + s.lost
                        when not matched then insert
                          (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
                        values (s.user_id, :op, s.role, :now, s.contacts, s.lost, s.knows_target = 1)""".formatted(told, NOT_TOLD, lost)).params(sql.values()).update();
    }
}
