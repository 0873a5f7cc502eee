package app.tandem.operation.run;

import app.tandem.audit.Notices;
import app.tandem.operation.AccessChange;
import app.tandem.operation.AllowedContacts;
import app.tandem.operation.Plan;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores an operation's messages in its transaction: one per person for any number of contacts (R47). */
@Component
class Notifications {

    /** After every role: lost sight, told only to people who are notified anyway. */
    private static final int NOT_TOLD = Short.MAX_VALUE;

    private final JdbcClient jdbc;
    private final Notices notices;

    Notifications(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /** Stores or extends the messages before the changes are applied. */
    void store(Plan plan, AllowedContacts done, OffsetDateTime now) {
        List<Notices.Notice> told = read(plan, done);
        if (!told.isEmpty()) {
            notices.tell(plan.operation(), told, now);
        }
    }

    /** Reads first, then writes: H2 caches plans of queries but not of writes. */
    private List<Notices.Notice> read(Plan plan, AllowedContacts done) {
        return Sql.of("""
                        select p.user_id, min(p.role) as role, count(*) as contacts, sum(p.lost) as lost,
                               min(p.knows_target) as knows_target, min(p.contact_id) as contact_id
                        from (select w.user_id, w.contact_id, min(w.role) as role, max(w.lost) as lost,
                                     min(w.knows_target) as knows_target
                              from (select t.user_id, t.contact_id, t.role, t.knows_target, 0 as lost from %1$s t
                                    union all
                                    select l.user_id, l.contact_id, %2$d, 1, 1 from %3$s l) w
                              group by w.user_id, w.contact_id
                              having min(w.role) < %2$d) p
                        group by p.user_id""", Recipients.of(plan, done), NOT_TOLD, new AccessChange(plan, done).lost())
                .on(jdbc)
                .query((r, n) -> new Notices.Notice(
                        r.getLong("user_id"),
                        r.getInt("role"),
                        r.getInt("contacts"),
                        r.getInt("lost"),
                        r.getInt("knows_target") == 1,
                        r.getLong("contact_id")))
                .list();
    }
}
