package app.tandem.operation;

import app.tandem.access.Action;
import org.springframework.stereotype.Component;

/** Makes what is archived active again (R22). */
@Component
class ActivateKind extends Kind<Change.Activate> {

    ActivateKind() {
        super(Change.Activate.class, Action.ACTIVATE);
    }

    @Override
    void apply(Change.Activate change, StepExecution run) {
        run.touch(
                ", archived = false, archive_reason = null, archived_at = null, archived_by = null, archived_op = null");
        run.archivedForAll(false);
    }

    /** Why it was archived, since that ends. */
    @Override
    String beforeDetail() {
        return "(select c.archive_reason from contact c where c.id = x.contact_id)";
    }

    @Override
    String still(Step step) {
        return "c.archived_op = :undoes" + step.no();
    }

    @Override
    String left() {
        return "c.archived = false";
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s activated", "activated %1$s")
                .undone("activating %1$s")
                .aboutNobodyElse();
    }
}
