package app.tandem.imports.file;

import app.tandem.imports.file.encoding.Encoding;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the person wants a file to be read; null is guessed.
 *
 * @param header the number of the row with the names of the columns, 0 for none
 * @param sheet of a workbook, the first is 0
 */
public record ReadAs(
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        @Nullable Integer header,
        @Nullable Integer sheet) implements Serializable {

    /** Everything guessed. */
    public static final ReadAs GUESSED = new ReadAs(null, null, null, null);

    /** Whether the file has the same cells in the same rows, whatever its characters mean. */
    public boolean cutsAs(ReadAs other) {
        return equals(other.in(encoding));
    }

    /** Whether the columns stand where they stand, whatever they are called. */
    public boolean placesAs(ReadAs other) {
        return separator == other.separator && Objects.equals(sheet, other.sheet);
    }

    /** In that encoding; what follows from it is guessed anew. */
    public ReadAs in(@Nullable Encoding chosen) {
        return new ReadAs(chosen, separator, header, sheet);
    }

    /** With cells separated so; the header is looked for anew. */
    public ReadAs separatedBy(Separator chosen) {
        return new ReadAs(encoding, chosen, null, sheet);
    }

    /** With its header in that row, 0 for none. */
    public ReadAs headerIn(int row) {
        return new ReadAs(encoding, separator, row, sheet);
    }

    /** Another sheet of the workbook; the header is looked for anew. */
    public ReadAs sheet(int chosen) {
        return new ReadAs(encoding, separator, null, chosen);
    }
}
