package app.tandem.imports.file;

/** How much a file may hold. */
final class Limits {

    /** Bytes of the file itself. */
    static final long BYTES = 512L << 20;
    /** Rows below the header. */
    static final int ROWS = 500_000;

    static final int COLUMNS = 1_000;
    /** Characters of a cell. */
    static final int CELL = 100_000;
    /** Characters of a row. */
    static final int ROW = 1_000_000;

    private Limits() {}

    static void columns(int columns) {
        if (columns > COLUMNS) {
            throw FileRefused.of(
                    "The file has %,d columns; Tandem reads up to %,d. Remove the columns that you do not need.",
                    columns, COLUMNS);
        }
    }

    static void cell(int row, int column, int characters) {
        if (characters > CELL) {
            throw FileRefused.of(
                    "Row %,d has a cell in column %s with more than %,d characters. Shorten it, and see whether a quotation mark"
                            + " before it is not closed.",
                    row, Headers.letters(column), CELL);
        }
    }
}
