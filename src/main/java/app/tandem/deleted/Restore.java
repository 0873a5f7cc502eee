package app.tandem.deleted;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/** Restores deleted contacts (R18); logged, but never requested as an operation. */
record Restore() implements Change {

    /** Whoever deletes may restore. */
    @Override
    public Action action() {
        return Action.DELETE;
    }

    @Override
    public String order(String name) {
        return "restore";
    }

    @Override
    public String past(String name) {
        return "restored";
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("", "restored");
    }

    @Override
    public String whyNoUndo() {
        return "Restoring cannot be undone. The contacts can be deleted again.";
    }
}
