package app.tandem.operation.archive;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.Step;
import app.tandem.operation.StepExecution;
import app.tandem.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activates archived contacts (R22). */
@Component
class ActivateKind extends Kind<Activate> {

    ActivateKind() {
        super(Activate.class, Action.ACTIVATE);
    }

    @Override
    public Activate read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Activate(undoes);
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.ARCHIVE;
    }

    @Override
    public String alreadySo(int contacts, boolean all) {
        return all ? "None is archived." : contacts + " are not archived.";
    }

    @Override
    protected void apply(Activate change, StepExecution run) {
        run.touch(Sql.of(", archived = false, archive_reason = null, archived_at = null, archived_by = null,"
                + " archived_op = null"));
        run.access().archived(run.contacts(), false);
    }

    /** Keeps the archive reason, which ends. */
    @Override
    public String beforeDetail() {
        return "(select c.archive_reason from contact c where c.id = x.contact_id)";
    }

    @Override
    public Sql still(Step step) {
        return Sql.of("c.archived_op = %s", step.undoes());
    }

    @Override
    public String left() {
        return "c.archived = false";
    }

    @Override
    public KindWords words() {
        return new KindWords("Activate", "activate", "%1$s activated", "activated %1$s")
                .undone("activating %1$s")
                .aboutNobodyElse();
    }
}
