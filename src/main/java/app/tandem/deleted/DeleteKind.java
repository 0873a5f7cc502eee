package app.tandem.deleted;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.contact.MovedColumns;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.StepExecution;
import app.tandem.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves contacts to "Recently deleted": missing everywhere else, and restorable from there (R17, R18). */
@Component
class DeleteKind extends Kind<Delete> {

    private static final String MOVE = """
            insert into deleted_contact (%s, deleted_at, deleted_by, deleted_op, assigned_by, assigned_at,
                                         assigned_op)
            select %s, cast(:now as timestamp with time zone), cast(:actor as bigint), cast(:op as bigint),
                   a.assigned_by, a.assigned_at, a.assigned_op
            from (%s) d join contact c on c.id = d.contact_id
            left join contact_access a on a.contact_id = c.id and a.assigned""";

    private final ExternalIdTable externalIds;

    DeleteKind(ExternalIdTable externalIds) {
        super(Delete.class, Action.DELETE);
        this.externalIds = externalIds;
    }

    @Override
    public Delete read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Delete(!kept.keepShare());
    }

    @Override
    protected AuditTrail.Asked keep(Delete change, AuditTrail.Asked kept) {
        return kept.keepingShare(!change.unshareFirst());
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.OTHER;
    }

    @Override
    protected void apply(Delete change, StepExecution run) {
        run.endAll();
        run.update(Sql.of(MOVE, MovedColumns.into(), MovedColumns.from(column -> "c." + column), run.done()));
        run.access().endAll(run.contacts());
        run.update(Sql.of(
                "merge into contact x using (%s) d on (x.id = d.contact_id) when matched then delete", run.done()));
        externalIds.follow(run.contacts());
    }

    @Override
    public boolean endsAssignment() {
        return true;
    }

    @Override
    public boolean endsAllAccess() {
        return true;
    }

    @Override
    public KindWords words() {
        return new KindWords("Delete", "trash", "%1$s deleted", "deleted %1$s")
                .aboutNobodyElse()
                .toAssignee("deleted %s assigned to you", "deleted %s, who was assigned to you");
    }
}
