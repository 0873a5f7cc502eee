package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/** Merges contacts into one record (R19); logged, but never requested as an operation. */
record Merge(String survivor) implements Change {

    @Override
    public Action action() {
        return Action.MERGE;
    }

    @Override
    public String order(String name) {
        return "merge";
    }

    @Override
    public String past(String name) {
        return "merged";
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter(BeforeAfter.relations(found), "merged");
    }

    @Override
    public String whyNoUndo() {
        return "The owner of the merged record can undo a merge for 30 days.";
    }
}
