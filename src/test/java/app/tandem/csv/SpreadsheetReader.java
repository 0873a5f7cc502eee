package app.tandem.csv;

import java.util.ArrayList;
import java.util.List;

/** Reads a file as a spreadsheet does: leniently, quotes heeded where a cell begins, any line end ends the line. */
final class SpreadsheetReader {

    private static final String LINE_ENDS = "\r\n\u000B\f\u0085\u2028\u2029";

    private SpreadsheetReader() {}

    static List<String> cells(String file, String separators) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean begins = true;
        for (int at = 0; at < file.length(); at++) {
            char c = file.charAt(at);
            if (quoted && c == '"' && at + 1 < file.length() && file.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (begins && c == '"') {
                quoted = true;
                begins = false;
            } else if (!quoted && (separators + LINE_ENDS).indexOf(c) >= 0) {
                cells.add(cell.toString());
                cell.setLength(0);
                begins = true;
            } else {
                cell.append(c);
                begins = false;
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Whether the first thing in the cell that is no blank begins a formula. */
    static boolean runs(String cell) {
        return cell.matches("(?s)[\\s\\p{Z}\\p{Cc}\\p{Cf}\"]*[=+\\-@\uFF1D\uFE63].*");
    }
}
