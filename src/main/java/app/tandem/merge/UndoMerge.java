package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import org.jspecify.annotations.Nullable;

/** Takes a merge back (R19); logged, but never requested as an operation. */
record UndoMerge(String survivor, @Nullable Undoes undoes) implements Change {

    /** Whoever merges may undo it. */
    @Override
    public Action action() {
        return Action.MERGE;
    }

    @Override
    public String order(String name) {
        return "undo the merge";
    }

    @Override
    public String past(String name) {
        return "separated";
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("merged", "separated");
    }

    @Override
    public String whyNoUndo() {
        return "This undid a merge. The records can be merged again.";
    }
}
