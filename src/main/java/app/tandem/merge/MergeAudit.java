package app.tandem.merge;

import app.tandem.audit.AuditTrail;
import app.tandem.audit.Notices;
import app.tandem.audit.OperationId;
import app.tandem.audit.RecipientRole;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a merge in the audit trail (R48), and notifies people whose assignment it ends (R47). */
@Component
class MergeAudit {

    private final AuditTrail trail;
    private final Notices notices;
    private final MergeKind kind;

    MergeAudit(AuditTrail trail, Notices notices, MergeKind kind) {
        this.trail = trail;
        this.notices = notices;
        this.kind = kind;
    }

    /** Records the state before any change. */
    OperationId write(UserId actor, MergeRows.Merged merged, @Nullable UserId assignee, OffsetDateTime now) {
        var survivor = String.valueOf(merged.survivor().value());
        var operation = trail.recordDone(actor, kind.kept(new Merge(survivor)), MergeRows.numbers(merged.all()), now);
        trail.recordEnded(
                operation,
                0,
                AuditTrail.Ended.ALL,
                Sql.of("select c.id as contact_id from contact c where c.id in (:others)")
                        .with("others", MergeRows.numbers(merged.others())),
                Sql.of("1 = 1"));
        notices.tell(
                operation,
                RecipientRole.FORMER_ASSIGNEE,
                Sql.of("""
                select distinct c.assignee_id as user_id, 1 as contacts, cast(:survivor as bigint) as contact_id
                from contact c join app_user u on u.id = c.assignee_id and u.active
                where c.id in (:all) and c.assignee_id <> :assignee""")
                        .with("survivor", merged.survivor().value())
                        .with("all", MergeRows.numbers(merged.all()))
                        .with("assignee", assignee == null ? 0 : assignee.value()),
                now);
        return operation;
    }
}
