package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import app.tandem.people.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assigns to a person, replacing the previous assignee. */
public record Assign(UserId to, @Nullable Undoes undoes) implements Change {

    public Assign(UserId to) {
        this(to, null);
    }

    @Override
    public Action action() {
        return Action.ASSIGN;
    }

    @Override
    public UserId target() {
        return to;
    }

    @Override
    public boolean ofAssignment() {
        return true;
    }

    @Override
    public String order(String name) {
        return "assign to " + name;
    }

    @Override
    public String past(String name) {
        return "assigned to " + name;
    }

    @Override
    public String holds(String name) {
        return "already assigned or owned";
    }

    @Override
    public String sightLost(boolean one) {
        return Unassign.sight(one);
    }

    @Override
    public String howLost() {
        return ", replaced as the assignee";
    }

    @Override
    public String inTimeline(Happened happened) {
        return "assigned it to " + happened.target() + happened.replaced(", replacing %s");
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter(BeforeAfter.assigned(found.assignee()), BeforeAfter.assigned(name));
    }

    @Override
    public List<Change> inverse(Undoes itself, Before before) {
        return Unassign.reassigning(to, itself, before);
    }

    @Override
    public boolean givesSight() {
        return true;
    }
}
