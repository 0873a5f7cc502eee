package app.tandem.deleted;

import app.tandem.live.Live;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Records a restoration in the audit trail (R48) and tells those whose assignment came back with it (R47). */
@Component
class RestoreAudit {

    private static final String THESE = "from unnest(cast(:contacts as bigint array)) as x(id)";
    private static final int AS_ASSIGNEE = 2;

    private final JdbcClient jdbc;
    private final Live live;

    RestoreAudit(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /** After the contacts are back. */
    void record(UserId owner, Long[] contacts, OffsetDateTime now) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected,
                          attempted, done, contacts)
                        values (:owner, 'FINISHED', 'RESTORE', :now, :now, :now, :number, :number, :number,
                          cast(:contacts as bigint array))""")
                .param("owner", owner.value())
                .param("now", now)
                .param("number", contacts.length)
                .param("contacts", contacts)
                .update(keys, "id");
        long operation =
                Objects.requireNonNull(keys.getKey(), "the operation's id").longValue();
        jdbc.sql("insert into operation_change (operation_id, no, kind) values (:op, 0, 'RESTORE')")
                .param("op", operation)
                .update();
        jdbc.sql("""
                        insert into operation_item (operation_id, contact_id, change_no, outcome, reasons, as_owner,
                                                    before_owner, before_assignee)
                        select cast(:op as bigint), c.id, 0, 1, '', false, c.owner_id, c.assignee_id
                        """ + THESE + " join contact c on c.id = x.id")
                .param("op", operation)
                .param("contacts", contacts)
                .update();
        jdbc.sql("""
                        insert into message (recipient_id, operation_id, role, created_at, contacts, contact_id)
                        select c.assignee_id, cast(:op as bigint), cast(:role as integer),
                               cast(:now as timestamp with time zone), count(*),
                               case when count(*) = 1 then min(c.id) end
                        """ + THESE + " join contact c on c.id = x.id and c.assignee_id is not null"
                        + " group by c.assignee_id")
                .param("op", operation)
                .param("role", AS_ASSIGNEE)
                .param("now", now)
                .param("contacts", contacts)
                .update();
        live.operation(operation, List.of(contacts));
    }
}
