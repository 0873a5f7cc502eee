package app.tandem.operation.export;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.contact.GroupName;
import app.tandem.contact.list.LineOrder;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/** Exports the contacts to a file for the actor; they stay unchanged. */
public record Export(LineOrder order) implements Change {

    /** Exports in the default order. */
    public Export() {
        this(LineOrder.NONE);
    }

    @Override
    public Action action() {
        return Action.EXPORT;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public void check() {
        if (order.text().length() > GroupName.LONGEST) {
            throw new IllegalArgumentException("There are not so many columns");
        }
    }

    @Override
    public String order(String name) {
        return "export";
    }

    @Override
    public String past(String name) {
        return "exported";
    }

    @Override
    public Link next(OperationId operation) {
        return new Link("Download", Exports.address(operation), true);
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("", "in the file");
    }

    @Override
    public String whyNoUndo() {
        return "An export changes nothing, so there is nothing to undo.";
    }
}
