package app.tandem.imports.file;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that says something.
 *
 * @param number as the person sees it in their spreadsheet: the first row is 1, empty ones count
 * @param cells as many as the file has columns
 * @param ragged that the row is longer or shorter than the header, in words; null if it is neither
 * @param tooLong whether it has more cells than there are columns, so that they may stand in the wrong ones
 */
public record FileRow(
        int number, List<String> cells, @Nullable String ragged, boolean tooLong) implements Serializable {

    /** The cell of that column, without blanks around it. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }
}
