package app.tandem.deleted;

import app.tandem.audit.AuditTrail;
import app.tandem.audit.Notices;
import app.tandem.audit.RecipientRole;
import app.tandem.live.Live;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Records a restoration in the audit trail (R48), and notifies people whose assignment came back (R47). */
@Component
class RestoreAudit {

    private final AuditTrail trail;
    private final Notices notices;
    private final Live live;
    private final RestoreKind kind;

    RestoreAudit(AuditTrail trail, Notices notices, Live live, RestoreKind kind) {
        this.trail = trail;
        this.notices = notices;
        this.live = live;
        this.kind = kind;
    }

    /** After the contacts are back. */
    void record(UserId owner, Long[] contacts, OffsetDateTime now) {
        var operation = trail.recordDone(owner, kind.kept(new Restore()), List.of(contacts), now);
        notices.tell(operation, RecipientRole.ASSIGNEE, Sql.of("""
                select c.assignee_id as user_id, count(*) as contacts,
                       case when count(*) = 1 then min(c.id) end as contact_id
                from %s
                join contact c on c.id = x.id and c.assignee_id is not null
                group by c.assignee_id""", Sql.ids("contacts", contacts)), now);
        live.operation(operation.value(), List.of(contacts));
    }
}
