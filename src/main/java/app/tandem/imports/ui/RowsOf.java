package app.tandem.imports.ui;

import app.tandem.imports.CheckedImport;
import app.tandem.imports.CheckedRow;
import app.tandem.imports.RowOutcome;
import app.tandem.shell.parts.Icons;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are shown together: those of one outcome, or those that go in without some of their values (R31, R34).
 *
 * @param outcome null for those without some of their values
 */
record RowsOf(@Nullable RowOutcome outcome) implements Serializable {

    static final RowsOf LEAVING_OUT = new RowsOf(null);

    boolean leavingOut() {
        return outcome == null;
    }

    int rows(CheckedImport checked) {
        return outcome == null ? checked.droppedIn() : checked.count(outcome);
    }

    /** The number beside the title: of values where those are shown, which may be several of one row. */
    int number(CheckedImport checked) {
        return outcome == null ? checked.dropped() : rows(checked);
    }

    /** "Duplicate in file". */
    String title() {
        return outcome == null ? "Values left out" : outcome.label();
    }

    /** "duplicate in file". */
    String label() {
        return title().toLowerCase(Locale.US);
    }

    Icons icon() {
        return outcome == null ? Icons.WARNING : ImportWords.icon(outcome);
    }

    /** The class of the style sheet. */
    String tone() {
        return outcome == null ? "lose" : ImportWords.tone(outcome);
    }

    /** Some of them, in the order of the file. */
    List<CheckedRow> load(OwnImport own, int from, int most) {
        return outcome == null
                ? own.imports().leavingOut(own.viewer(), own.id(), from, most)
                : own.imports().rows(own.viewer(), own.id(), outcome, from, most);
    }
}
