package app.tandem.imports;

import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file with what becomes of it.
 *
 * @param no its place among the rows
 * @param line its number in the file, as a spreadsheet shows it
 * @param name of the person in words; empty if it has none
 * @param sameAs the number in the file of the row that it is the same as; 0 for none
 * @param contact that it matches or became; null for none
 * @param matched the key that matched; null for none
 * @param changes of an update, field by field
 * @param problems what is wrong with it, with the cells to correct
 * @param cells as the file has them, where something is wrong
 */
public record CheckedRow(
        int no,
        int line,
        String name,
        RowOutcome outcome,
        int sameAs,
        @Nullable ContactId contact,
        @Nullable MatchKey matched,
        List<FieldChange> changes,
        List<Problem> problems,
        List<String> cells)
        implements Serializable {

    /** A field before and after, as people read them; empty for nothing. */
    public record FieldChange(String field, String before, String after) implements Serializable {}

    public CheckedRow {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        cells = List.copyOf(cells);
    }
}
