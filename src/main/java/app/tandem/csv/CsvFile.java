package app.tandem.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Streams a CSV file (RFC 4180): UTF-8 with a byte order mark for spreadsheets, and cells that no spreadsheet executes.
 */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter writer;

    /** Begins the file with its head; the stream stays open. */
    public CsvFile(OutputStream out, List<String> head) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        line(head);
    }

    /** Adds a line. */
    public void line(List<String> cells) throws IOException {
        try {
            writer.writeRecord(cells.stream().map(HarmlessCell::of).toList());
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** Sends on what was added so far. */
    public void flush() throws IOException {
        writer.flush();
    }
}
