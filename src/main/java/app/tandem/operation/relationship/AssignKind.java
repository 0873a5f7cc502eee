package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.RecipientRole;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.Step;
import app.tandem.operation.StepExecution;
import app.tandem.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assigns to the target, replacing the previous assignee (R9). */
@Component
class AssignKind extends Kind<Assign> {

    AssignKind() {
        super(Assign.class, Action.ASSIGN);
    }

    @Override
    public Assign read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Assign(target(kept), undoes);
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.ACCESS;
    }

    @Override
    protected void apply(Assign change, StepExecution run) {
        if (run.any(item -> item.assignee() != 0)) {
            run.endAssignment();
        }
        run.access().assign(run.contacts(), run.step().target());
        run.touch(Sql.of(", assignee_id = %s", run.step().target()));
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public boolean givesAccess() {
        return true;
    }

    @Override
    public boolean endsAssignment() {
        return true;
    }

    @Override
    public boolean targetKnownToAll() {
        return true;
    }

    @Override
    public RecipientRole targetRole() {
        return RecipientRole.ASSIGNEE;
    }

    @Override
    public Sql still(Step step) {
        return Sql.of(
                "ua.assigned_op = %s or uc.kind = '%s' and c.assignee_id is null", step.undoes(), Action.UNASSIGN);
    }

    @Override
    protected Sql had(Assign change, Step step) {
        return Sql.of(" and s.before_assignee = %s", step.target());
    }

    @Override
    public String stillTables() {
        return " left join contact_access ua on ua.contact_id = c.id and ua.assigned";
    }

    @Override
    public String left() {
        return "t.assigned_op = o.id";
    }

    @Override
    public KindWords words() {
        return new KindWords("Assign", "swap", "%1$s assigned to %2$s", "assigned %1$s to %2$s")
                .undone("the assignment of %1$s");
    }
}
