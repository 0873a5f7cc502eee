package app.tandem.operation.relationship;

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

/** Ends the assignment of the target (R12). */
@Component
class UnassignKind extends Kind<Unassign> {

    UnassignKind() {
        super(Unassign.class, Action.UNASSIGN);
    }

    @Override
    public Unassign read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Unassign(target(kept), undoes);
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.ACCESS;
    }

    @Override
    protected void apply(Unassign change, StepExecution run) {
        run.endAssignment();
        run.touch(Sql.of(", assignee_id = null"));
    }

    @Override
    public boolean endsAssignment() {
        return true;
    }

    @Override
    public Sql still(Step step) {
        return Sql.of("ua.assigned_op = %s", step.undoes());
    }

    @Override
    protected Sql had(Unassign change, Step step) {
        return Sql.of(" and s.before_assignee is null");
    }

    @Override
    public String stillTables() {
        return " left join contact_access ua on ua.contact_id = c.id and ua.assigned";
    }

    @Override
    public String left() {
        return "c.assignee_id is null";
    }

    @Override
    public KindWords words() {
        return new KindWords("Unassign", "swap", "%1$s unassigned from %2$s", "unassigned %1$s from %2$s")
                .undone("unassigning %1$s")
                .givenUp("gave up their assignment to %1$s");
    }
}
