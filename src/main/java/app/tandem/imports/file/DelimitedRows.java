package app.tandem.imports.file;

import app.tandem.imports.file.encoding.Encoding;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a text with separated cells. */
final class DelimitedRows implements RawRows {

    private static final int BUFFER = 1 << 16;

    private final CsvReader<List<String>> reader;
    private final CloseableIterator<List<String>> rows;
    private final Whole text;
    private final Cells cells = new Cells();

    DelimitedRows(Path file, Encoding encoding, int mark, Separator separator) {
        text = new Whole(text(file, encoding, mark));
        reader = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(Limits.ROW)
                .build(cells, text);
        rows = reader.iterator();
    }

    /** The text of a file without the mark at its beginning; what has no meaning becomes U+FFFD. */
    static Reader text(Path file, Encoding encoding, int mark) {
        try {
            var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            in.skipNBytes(mark);
            return new InputStreamReader(in, encoding.charset());
        } catch (IOException gone) {
            throw new FileRefused("The file could not be read. Upload it again.", gone);
        }
    }

    @Override
    public @Nullable Raw next() {
        try {
            return rows.hasNext() ? new Raw(cells.row, rows.next()) : null;
        } catch (CsvParseException broken) {
            throw broken.getCause() instanceof FileRefused refused ? refused : broken(broken);
        } catch (UncheckedIOException gone) {
            throw new FileRefused("The file could not be read to its end. Upload it again.", gone);
        }
    }

    private FileRefused broken(CsvParseException broken) {
        int row = Math.max(1, cells.row + (cells.begun ? 0 : 1));
        return text.ended
                ? new FileRefused(
                        "Row %,d opens a quotation mark that is never closed. Close or remove it, and upload the file again."
                                .formatted(row),
                        broken)
                : new FileRefused(
                        "Row %,d has more than %,d characters. See whether a quotation mark in it is not closed."
                                .formatted(row, Limits.CELL),
                        broken);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Collects a row, within the limits. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<String>> {

        private int row;
        private int characters;
        private boolean begun;
        private List<String> cells = new ArrayList<>();

        @Override
        protected void handleBegin(long line) {
            row++;
            begun = true;
            characters = 0;
            cells = new ArrayList<>(cells.size());
        }

        @Override
        protected void handleField(int index, char[] buffer, int from, int length, boolean quoted) {
            Limits.cell(row, index, length);
            characters += length;
            if (characters > Limits.ROW) {
                throw FileRefused.of("Row %,d has more than %,d characters. Shorten it.", row, Limits.ROW);
            }
            // what is wider is refused once the separator is known
            if (index <= Limits.COLUMNS * 4) {
                cells.add(new String(buffer, from, length));
            }
        }

        @Override
        protected List<String> buildRecord() {
            begun = false;
            return cells;
        }
    }

    /** Knows whether the text was read to its end. */
    private static final class Whole extends FilterReader {

        private boolean ended;

        Whole(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            ended |= read < 0;
            return read;
        }
    }
}
