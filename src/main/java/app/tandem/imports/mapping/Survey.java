package app.tandem.imports.mapping;

import app.tandem.imports.file.FileRow;
import app.tandem.imports.file.ImportFile;
import app.tandem.intake.PhoneNumbers;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one pass over a whole file tells of its columns.
 *
 * @param rows how many say something
 * @param ragged how many are longer or shorter than the header
 * @param firstRagged the numbers of the first of them
 */
public record Survey(int rows, List<ColumnSurvey> columns, int ragged, List<Integer> firstRagged)
        implements Serializable {

    /** So many cells of a column tell what it is. */
    private static final int ENOUGH = 500;

    private static final int NAMED = 20;
    private static final int SAMPLES = 3;
    private static final int LONGEST = 80;
    private static final int LONGEST_DATE = 40;
    private static final double MOST = 0.8;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("(?=(?:\\D*\\d){10,15}\\D*$)\\+?[\\d\\s().-]{10,20}(?:x\\d+)?");
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");
    private static final Pattern NUMBER = Pattern.compile("[-+$]?[\\d.,]+%?");

    /** Reads the whole file; throws FileRefused where it breaks off. */
    public static Survey of(ImportFile file) {
        var columns = Stream.generate(Gathering::new)
                .limit(file.shape().columns().size())
                .toList();
        int rows = 0;
        int ragged = 0;
        List<Integer> first = new ArrayList<>();
        try (var reader = file.rows()) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                take(row, rows, columns);
                rows++;
                if (row.ragged() != null) {
                    ragged++;
                    if (first.size() < NAMED) {
                        first.add(row.number());
                    }
                }
            }
        }
        return new Survey(rows, columns.stream().map(Gathering::gathered).toList(), ragged, List.copyOf(first));
    }

    private static void take(FileRow row, int place, List<Gathering> columns) {
        for (int column = 0; column < columns.size(); column++) {
            var cell = row.cell(column);
            if (!cell.isEmpty()) {
                columns.get(column).take(place, cell);
            }
        }
    }

    /** In how many rows both columns say something. */
    public int both(int one, int other) {
        var rows = (BitSet) columns.get(one).rows().clone();
        rows.and(columns.get(other).rows());
        return rows.cardinality();
    }

    private static final class Gathering {

        private final BitSet rows = new BitSet();
        private final Set<String> samples = new LinkedHashSet<>();
        private final DateText.Evidence dates = new DateText.Evidence();
        private final Map<ColumnSurvey.Looks, Integer> looks = new EnumMap<>(ColumnSurvey.Looks.class);
        private int filled;

        void take(int row, String cell) {
            rows.set(row);
            filled++;
            if (samples.size() < SAMPLES) {
                samples.add(cell.length() > LONGEST ? cell.substring(0, LONGEST - 1) + "\u2026" : cell);
            }
            boolean mayBeDate = cell.length() <= LONGEST_DATE && cell.length() >= 6 && hasDigit(cell);
            // where the first hundreds are none, the others are none
            if (mayBeDate && (filled <= ENOUGH || dates.dates() > 0)) {
                dates.take(cell);
            }
            if (filled <= ENOUGH) {
                looks.merge(look(cell), 1, Integer::sum);
            }
        }

        private static boolean hasDigit(String cell) {
            char first = cell.charAt(0);
            char last = cell.charAt(cell.length() - 1);
            return first >= '0' && first <= '9' || last >= '0' && last <= '9' || last == 'M' || last == 'm';
        }

        private static ColumnSurvey.Looks look(String cell) {
            if (cell.length() > LONGEST) {
                return ColumnSurvey.Looks.TEXT;
            }
            if (EMAIL.matcher(cell).matches()) {
                return ColumnSurvey.Looks.EMAIL;
            }
            if (DateText.of(cell, DateOrder.MONTH_FIRST, false, 2000).isPresent()
                    || DateText.of(cell, DateOrder.DAY_FIRST, false, 2000).isPresent()) {
                return ColumnSurvey.Looks.DATE;
            }
            if (PHONE.matcher(cell).matches() && PhoneNumbers.parse(cell).isPresent()) {
                return ColumnSurvey.Looks.PHONE;
            }
            if (ZIP.matcher(cell).matches()) {
                return ColumnSurvey.Looks.ZIP;
            }
            if (NUMBER.matcher(cell).matches()) {
                return ColumnSurvey.Looks.NUMBER;
            }
            return States.code(cell).isPresent() ? ColumnSurvey.Looks.STATE : ColumnSurvey.Looks.TEXT;
        }

        ColumnSurvey gathered() {
            int looked = Math.min(filled, ENOUGH);
            var like = looks.entrySet().stream()
                    .filter(look -> look.getValue() >= MOST * looked)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(filled == 0 ? ColumnSurvey.Looks.NOTHING : ColumnSurvey.Looks.TEXT);
            boolean hasDates = dates.dates() > 0;
            return new ColumnSurvey(
                    filled,
                    List.copyOf(samples),
                    hasDates ? dates.order() : null,
                    hasDates && dates.order() == null ? dates.example() : null,
                    like,
                    rows);
        }
    }
}
