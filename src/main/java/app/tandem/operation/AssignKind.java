package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.RecipientRole;
import org.springframework.stereotype.Component;

/** Assigns to the target, in place of whoever was assigned (R9). */
@Component
class AssignKind extends Kind<Change.Assign> {

    AssignKind() {
        super(Change.Assign.class, Action.ASSIGN);
    }

    @Override
    void apply(Change.Assign change, StepExecution run) {
        if (run.any(item -> item.assignee() != 0)) {
            run.endAssignment();
        }
        run.give("assigned", "");
        run.touch(", assignee_id = " + run.step().target());
        run.leaveGroups();
    }

    @Override
    int turn() {
        return 1;
    }

    @Override
    boolean givesAccess() {
        return true;
    }

    @Override
    boolean endsAssignment() {
        return true;
    }

    @Override
    boolean targetKnownToAll() {
        return true;
    }

    @Override
    RecipientRole targetRole() {
        return RecipientRole.ASSIGNEE;
    }

    @Override
    String still(Step step) {
        return "ua.assigned_op = :undoes" + step.no() + " or uc.kind = '" + Action.UNASSIGN
                + "' and c.assignee_id is null";
    }

    @Override
    String had(Step step) {
        return " and s.before_assignee = " + step.target();
    }

    @Override
    String stillTables() {
        return " left join contact_access ua on ua.contact_id = c.id and ua.assigned";
    }

    @Override
    String left() {
        return "t.assigned_op = o.id";
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s assigned to %2$s", "assigned %1$s to %2$s").undone("the assignment of %1$s");
    }
}
