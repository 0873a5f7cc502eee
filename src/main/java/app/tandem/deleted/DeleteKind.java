package app.tandem.deleted;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.StepExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves contacts to "Recently deleted": missing everywhere else, and restorable from there (R17, R18). */
@Component
class DeleteKind extends Kind<Delete> {

    private final Removal removal;

    DeleteKind(Removal removal) {
        super(Delete.class, Action.DELETE);
        this.removal = removal;
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
        removal.remove(run.contacts());
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
