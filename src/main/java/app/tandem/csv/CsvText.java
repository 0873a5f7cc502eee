package app.tandem.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the CSV files of spreadsheets: UTF-8 or the Western one of Windows, separated by commas, semicolons or tabs,
 * whichever the first line has most of.
 */
public final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvText() {}

    /**
     * A row with at least one cell that says something.
     *
     * @param number as a spreadsheet counts it: the head is row 1
     */
    public record Row(int number, List<String> cells) implements Serializable {

        /** The cell of that column; empty where the row is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** The rows, without empty ones; throws IllegalArgumentException with a sentence for a file that cannot be read. */
    public static List<Row> rows(byte[] file) {
        var text = text(file);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var line : reader) {
                number++;
                if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(number, List.copyOf(line.getFields())));
                }
            }
        } catch (CsvParseException | IOException unreadable) {
            throw new IllegalArgumentException("Row " + (number + 1) + " cannot be read. Save the list as a CSV file.");
        }
        return rows;
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long found = head.chars().filter(c -> c == separator).count();
            if (found > most) {
                best = separator;
                most = found;
            }
        }
        return best;
    }
}
