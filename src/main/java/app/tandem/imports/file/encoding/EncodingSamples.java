package app.tandem.imports.file.encoding;

import app.tandem.imports.file.FileRefused;
import app.tandem.imports.file.FileShape;
import app.tandem.imports.file.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The first cells in which a wrong encoding would show.
 *
 * @param broken whether one of them has characters that the encoding does not know
 */
public record EncodingSamples(List<FileShape.Sample> samples, boolean broken) {

    private static final int THREE = 3;
    private static final int LONGEST = 60;
    private static final char UNKNOWN = '\ufffd';

    public static EncodingSamples of(Supplier<RowReader> rows) {
        List<FileShape.Sample> samples = new ArrayList<>();
        boolean broken = false;
        try (var reader = rows.get()) {
            for (var row = reader.next(); row != null && samples.size() < THREE; row = reader.next()) {
                for (var cell : row.cells()) {
                    int at = beyondAscii(cell);
                    if (at >= 0) {
                        samples.add(new FileShape.Sample(row.number(), around(cell, at)));
                        broken |= cell.indexOf(UNKNOWN) >= 0;
                        break;
                    }
                }
            }
        } catch (FileRefused later) {
            // whoever reads the rows is told
        }
        return new EncodingSamples(List.copyOf(samples), broken);
    }

    private static int beyondAscii(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            if (cell.charAt(at) > 0x7f) {
                return at;
            }
        }
        return -1;
    }

    private static String around(String cell, int at) {
        var text = cell.strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = Math.max(0, at - LONGEST / 2);
        return cell.substring(from, Math.min(cell.length(), from + LONGEST)).strip();
    }
}
