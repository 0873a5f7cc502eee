package app.tandem.deleted;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/**
 * Moves contacts to "Recently deleted" (R17).
 *
 * @param unshareFirst whether everybody is unshared in the same step; where not, what is shared is refused
 */
public record Delete(boolean unshareFirst) implements Change {

    @Override
    public Action action() {
        return Action.DELETE;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public boolean forbiddenByShares() {
        return !unshareFirst;
    }

    @Override
    public String order(String name) {
        return "delete";
    }

    @Override
    public String past(String name) {
        return "deleted";
    }

    @Override
    public boolean removes() {
        return true;
    }

    @Override
    public String afterwards() {
        return "can be restored for 30 days";
    }

    @Override
    public Link next(OperationId operation) {
        return new Link("Recently deleted", "deleted", false);
    }

    @Override
    public String inTimeline(Happened happened) {
        return "deleted it";
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter(BeforeAfter.relations(found), "deleted");
    }

    @Override
    public String whyNoUndo() {
        return "Deleting cannot be undone here. The owner can restore contacts from Recently deleted.";
    }
}
