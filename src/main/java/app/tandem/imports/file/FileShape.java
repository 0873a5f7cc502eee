package app.tandem.imports.file;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is and how it is read.
 *
 * @param as how it is read now: the person's choices, and guesses where there are none
 * @param guessed whether the encoding is a guess that may be wrong
 * @param samples up to three cells in which a wrong encoding would show
 * @param undecodable whether bytes of the file have no meaning in the encoding
 * @param sheets of a workbook, in their order; otherwise empty
 * @param columns in their order
 */
public record FileShape(
        String name,
        FileFormat format,
        ReadAs as,
        boolean guessed,
        List<Sample> samples,
        boolean undecodable,
        List<String> sheets,
        List<Column> columns)
        implements Serializable {

    /**
     * A column.
     *
     * @param header its name, unlike that of every other: "Column C" for an empty one, "Email (2)" for a repeated one
     * @param written as it stands in the file, empty where nothing does
     */
    public record Column(int index, String header, String written) implements Serializable {}

    /** A cell with letters beyond ASCII. */
    public record Sample(int row, String text) implements Serializable {}

    /** The row with the names of the columns; 0 for none. */
    public int header() {
        var row = as.header();
        return row == null ? 0 : row;
    }

    /** What separates the cells of a text; null for what is none. */
    public @Nullable Separator separator() {
        return as.separator();
    }

    /** The names of the columns. */
    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }
}
