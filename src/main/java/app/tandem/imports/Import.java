package app.tandem.imports;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/** Contacts that came from a file (R31, R32); logged, and run by its own feature over the rows of the file. */
record Import(String file) implements Change {

    /** Creating asks nobody; what a match changes, whoever edits may change. */
    @Override
    public Action action() {
        return Action.EDIT;
    }

    @Override
    public String order(String name) {
        return "import";
    }

    @Override
    public String orderInLog(String name) {
        return "import " + file;
    }

    @Override
    public String past(String name) {
        return "imported";
    }

    @Override
    public String holds(String name) {
        return "unchanged";
    }

    @Override
    public boolean countsRows() {
        return true;
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("", "imported");
    }

    @Override
    public Link next(OperationId operation) {
        return new Link("Open the import", "import/operation/" + operation.value(), false);
    }

    @Override
    public String whyNoUndo() {
        return "An import is reverted on its own page, for 30 days.";
    }
}
