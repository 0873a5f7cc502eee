package app.tandem.group;

import app.tandem.access.Action;
import app.tandem.contact.GroupRef;
import app.tandem.intake.Cleaned;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/** Removes contacts from one of the actor's own groups. */
public record TakeFromGroup(GroupRef group) implements Change {
    public TakeFromGroup {
        group = new GroupRef(group.id(), Cleaned.line(group.name()));
    }

    @Override
    public Action action() {
        return Action.TAKE_FROM_GROUP;
    }

    @Override
    public void check() {
        if (group.id() == 0) {
            throw new IllegalArgumentException("There is no such group");
        }
    }

    @Override
    public String order(String name) {
        return "remove from the group “" + group.name() + "”";
    }

    @Override
    public String past(String name) {
        return "removed from “" + group.name() + "”";
    }

    @Override
    public String holds(String name) {
        return "not in the group";
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String inTimeline(Happened happened) {
        return "removed it from "
                + (group.name().isBlank() ? "one of your groups" : "your group “" + group.name() + "”");
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("in “" + group.name() + "”", "not in “" + group.name() + "”");
    }

    @Override
    public String whyNoUndo() {
        return "Removing from a group cannot be undone. Contacts can be added to the group again.";
    }
}
