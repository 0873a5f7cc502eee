package app.tandem.operation;

import java.time.OffsetDateTime;
import java.util.List;
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
        List<Telling> tellings = read(plan, done);
        if (tellings.isEmpty()) {
            return;
        }
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
                .param("op", plan.operation().value())
                .param("now", now)
                .param("people", tellings.stream().map(Telling::person).toArray(Long[]::new))
                .param("roles", tellings.stream().map(Telling::role).toArray(Integer[]::new))
                .param("contacts", tellings.stream().map(Telling::contacts).toArray(Integer[]::new))
                .param("lost", tellings.stream().map(Telling::lost).toArray(Integer[]::new))
                .param("knows", tellings.stream().map(Telling::knowsTarget).toArray(Integer[]::new))
                .param("only", tellings.stream().map(Telling::contact).toArray(Long[]::new))
                .update();
    }

    /**
     * What one person is told.
     *
     * @param contact one of the contacts, which is named where there is no other
     */
    private record Telling(long person, int role, int contacts, int lost, int knowsTarget, long contact) {}

    /** Read first and written then: H2 plans a query once, but everything that writes each time anew. */
    private List<Telling> read(Plan plan, Done done) {
        var sql = plan.sql();
        String told = Told.of(plan, done, sql);
        String lost = new Sight(plan, done, sql).lost();
        return jdbc.sql("""
                        select p.user_id, min(p.role) as role, count(*) as contacts, sum(p.lost) as lost,
                               min(p.knows_target) as knows_target, min(p.contact_id) as contact_id
                        from (select w.user_id, w.contact_id, min(w.role) as role, max(w.lost) as lost,
                                     min(w.knows_target) as knows_target
                              from (select t.user_id, t.contact_id, t.role, t.knows_target, 0 as lost from %1$s t
                                    union all
                                    select l.user_id, l.contact_id, %2$d, 1, 1 from %3$s l) w
                              group by w.user_id, w.contact_id
                              having min(w.role) < %2$d) p
                        group by p.user_id""".formatted(told, NOT_TOLD, lost))
                .params(sql.values())
                .query((r, n) ->
                        new Telling(r.getLong(1), r.getInt(2), r.getInt(3), r.getInt(4), r.getInt(5), r.getLong(6)))
                .list();
    }
}
