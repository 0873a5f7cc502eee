package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.RecipientRole;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.StepExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shares with the target (R8, R9). */
@Component
class ShareKind extends Kind<Share> {

    ShareKind() {
        super(Share.class, Action.SHARE);
    }

    @Override
    public Share read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Share(target(kept), undoes);
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.ACCESS;
    }

    @Override
    public boolean aboutShares() {
        return true;
    }

    /** Leaves the last activity unchanged: a partner who may not know of this share may see it (R6). */
    @Override
    protected void apply(Share change, StepExecution run) {
        run.access().share(run.contacts(), run.step().target());
    }

    @Override
    public int turn() {
        return 0;
    }

    @Override
    public boolean givesAccess() {
        return true;
    }

    @Override
    public RecipientRole targetRole() {
        return RecipientRole.SHARED_WITH;
    }

    @Override
    public String left() {
        return "t.shared_op = o.id or t.also_shared_op = o.id";
    }

    @Override
    public KindWords words() {
        return new KindWords("Share", "share", "%1$s shared with %2$s", "shared %1$s with %2$s")
                .undone("sharing %1$s with %2$s");
    }
}
