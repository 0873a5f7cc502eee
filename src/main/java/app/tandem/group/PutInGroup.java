package app.tandem.group;

import app.tandem.access.Action;
import app.tandem.contact.GroupName;
import app.tandem.contact.GroupRef;
import app.tandem.intake.Cleaned;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/**
 * Adds contacts to one of the actor's own groups.
 *
 * @param group with the id 0 the one of that name, made with them if there is none
 */
public record PutInGroup(GroupRef group) implements Change {
    public PutInGroup {
        group = new GroupRef(group.id(), Cleaned.line(group.name()));
    }

    /** Adds to the actor's own group with that name, creating it if needed. */
    public PutInGroup(String name) {
        this(new GroupRef(0, name));
    }

    @Override
    public Action action() {
        return Action.PUT_IN_GROUP;
    }

    /** Accepts a name only, since the group is then created. */
    @Override
    public void check() {
        if (group.id() == 0 && !GroupName.possible(group.name())) {
            throw new IllegalArgumentException("A group has a name of at most " + GroupName.LONGEST + " characters");
        }
    }

    @Override
    public String order(String name) {
        return "add to the group “" + group.name() + "”";
    }

    @Override
    public String past(String name) {
        return "added to “" + group.name() + "”";
    }

    @Override
    public String holds(String name) {
        return "already in the group";
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String inTimeline(Happened happened) {
        return "added it to " + (group.name().isBlank() ? "one of your groups" : "your group “" + group.name() + "”");
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("not in “" + group.name() + "”", "in “" + group.name() + "”");
    }

    @Override
    public String whyNoUndo() {
        return "Adding to a group cannot be undone. Contacts can be removed from the group.";
    }
}
