package app.tandem.transfer;

import app.tandem.access.Action;
import app.tandem.contact.GroupName;
import app.tandem.intake.Cleaned;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import app.tandem.people.UserId;

/**
 * Changes the owner (R24).
 *
 * @param group the new owner's group that they are put in as well; empty for none
 * @param keepShare whether the previous owner keeps a share (R28)
 */
public record HandOver(UserId to, String group, boolean keepShare) implements Change {
    public HandOver {
        group = Cleaned.line(group);
    }

    @Override
    public Action action() {
        return Action.CHANGE_OWNER;
    }

    @Override
    public UserId target() {
        return to;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public void check() {
        if (group.length() > GroupName.LONGEST) {
            throw new IllegalArgumentException("A group has a name of at most " + GroupName.LONGEST + " characters");
        }
    }

    @Override
    public String order(String name) {
        return "change the owner to " + name;
    }

    @Override
    public String past(String name) {
        return "now owned by " + name;
    }

    @Override
    public String ahead(String name) {
        return "will be owned by " + name;
    }

    @Override
    public String holds(String name) {
        return "already owned by " + name;
    }

    @Override
    public String inTimeline(Happened happened) {
        return happened.byOwner()
                ? "made " + happened.target() + " the owner"
                : "changed the owner" + happened.previousOwner(" from %s") + " to " + happened.target();
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter(
                BeforeAfter.relations(found),
                "owned by " + name + (keepShare ? "; shared with " + found.owner() : "")
                        + (group.isBlank() ? "" : "; in the group “" + group + "”"));
    }

    @Override
    public String whyNoUndo() {
        return "A change of owner cannot be undone. The contacts can be handed back.";
    }
}
