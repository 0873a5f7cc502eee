package app.tandem.imports;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/** Takes an import back: what it created is removed, what it changed is set back where nobody touched it since. */
record RevertImport(String file) implements Change {

    @Override
    public Action action() {
        return Action.EDIT;
    }

    @Override
    public String order(String name) {
        return "revert the import";
    }

    @Override
    public String orderInLog(String name) {
        return "revert the import of " + file;
    }

    @Override
    public String past(String name) {
        return "reverted";
    }

    @Override
    public String holds(String name) {
        return "left as they are";
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("imported", "reverted");
    }

    @Override
    public String whyNoUndo() {
        return "A reversal cannot be undone. The file can be imported again.";
    }
}
