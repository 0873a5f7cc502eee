package app.tandem.operation;

import app.tandem.access.Action;
import org.springframework.stereotype.Component;

/** Ends the assignment of the target (R12). */
@Component
class UnassignKind extends Kind<Change.Unassign> {

    UnassignKind() {
        super(Change.Unassign.class, Action.UNASSIGN);
    }

    @Override
    void apply(Change.Unassign change, StepExecution run) {
        run.endAssignment();
        run.touch(", assignee_id = null");
        run.leaveGroups();
    }

    @Override
    boolean endsAssignment() {
        return true;
    }

    @Override
    String still(Step step) {
        return "ua.assigned_op = :undoes" + step.no();
    }

    @Override
    String had(Step step) {
        return " and s.before_assignee is null";
    }

    @Override
    String stillTables() {
        return " left join contact_access ua on ua.contact_id = c.id and ua.assigned";
    }

    @Override
    String left() {
        return "c.assignee_id is null";
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s unassigned from %2$s", "unassigned %1$s from %2$s")
                .undone("unassigning %1$s")
                .givenUp("gave up their assignment to %1$s");
    }
}
