package app.tandem.imports.file;

import app.tandem.intake.Cleaned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of the columns: an empty one gets its letter, a repeated one its number. */
final class Headers {

    private static final int LETTERS = 26;
    private static final int LONGEST = 200;

    private Headers() {}

    static List<FileShape.Column> named(List<String> cells, int width) {
        List<FileShape.Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < width; index++) {
            var written = index < cells.size() ? clean(cells.get(index)) : "";
            var name = written.isEmpty() ? "Column " + letters(index) : written;
            var free = name;
            for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = name + " (" + n + ")";
            }
            columns.add(new FileShape.Column(index, free, written));
        }
        return columns;
    }

    private static String clean(String cell) {
        var line = Cleaned.withoutNul(Cleaned.line(cell)).strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** A, B, ... Z, AA, AB: as spreadsheets name columns. */
    static String letters(int index) {
        var letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
