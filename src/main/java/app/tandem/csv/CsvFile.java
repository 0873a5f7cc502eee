package app.tandem.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Lines of cells, written as they come (RFC 4180): in UTF-8 with a byte order mark, by which spreadsheets know it, and
 * with cells that no spreadsheet runs.
 */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    /** Begins the file with its head; the stream stays open. */
    public CsvFile(OutputStream out, List<String> head) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        line(head);
    }

    /** Adds a line. */
    public void line(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(HarmlessCell::of));
    }

    /** Sends on what was added so far. */
    public void flush() throws IOException {
        printer.flush();
    }
}
