package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import app.tandem.people.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends somebody's assignment. */
public record Unassign(UserId from, @Nullable Undoes undoes) implements Change {

    public Unassign(UserId from) {
        this(from, null);
    }

    @Override
    public Action action() {
        return Action.UNASSIGN;
    }

    @Override
    public UserId target() {
        return from;
    }

    @Override
    public boolean ofAssignment() {
        return true;
    }

    @Override
    public String order(String name) {
        return "unassign from " + name;
    }

    @Override
    public String past(String name) {
        return "no longer assigned to " + name;
    }

    @Override
    public String ahead(String name) {
        return "will no longer be assigned to " + name;
    }

    @Override
    public String holds(String name) {
        return "not assigned to " + name;
    }

    @Override
    public String sightLost(boolean one) {
        return sight(one);
    }

    @Override
    public String inTimeline(Happened happened) {
        return happened.toOneself()
                ? "gave up " + happened.their() + " assignment"
                : "unassigned it from " + happened.target();
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter(BeforeAfter.assigned(name), BeforeAfter.assigned(""));
    }

    @Override
    public List<Change> inverse(Undoes itself, Before before) {
        return reassigning(from, itself, before);
    }

    @Override
    public boolean givesSight() {
        return true;
    }

    static String sight(boolean one) {
        return "You see " + (one ? "it" : "them") + " only as the assignee.";
    }

    /** Its undo restores the previous assignee. */
    static List<Change> reassigning(UserId target, Undoes itself, Before before) {
        return before.assignees().stream()
                .<Change>map(was -> was == null ? new Unassign(target, itself) : new Assign(was, itself))
                .toList();
    }
}
