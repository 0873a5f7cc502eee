package app.tandem.imports.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as spreadsheets and other systems write them. */
final class DateText {

    private static final String TIME = "([T ,]+\\d{1,2}[:.]\\d{2}.*)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})" + TIME);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NONE = Pattern.compile("0{1,4}[-/.]0{1,2}[-/.]0{1,4}.*");
    private static final int CENTURY = 100;
    private static final int MONTHS_OF_A_YEAR = 12;

    private DateText() {}

    /** Whether it is how systems write that there is no date. */
    static boolean isNone(String text) {
        return text.startsWith("0") && NONE.matcher(text).matches();
    }

    /**
     * The date; empty if it is none, or none in that order.
     *
     * @param past whether a year of two digits is in the past
     * @param year the present one
     */
    static Optional<LocalDate> of(String text, @Nullable DateOrder order, boolean past, int year) {
        try {
            return read(text.strip(), order == null ? DateOrder.MONTH_FIRST : order, past, year);
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String text, DateOrder order, boolean past, int now) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(number(compact, 1), number(compact, 2), number(compact, 3));
        }
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            int first = number(numbers, 1);
            int second = number(numbers, 3);
            if (order == DateOrder.YEAR_FIRST && numbers.group(4).length() == 2) {
                return date(year(numbers.group(1), past, now), second, number(numbers, 4));
            }
            int year = year(numbers.group(4), past, now);
            return order == DateOrder.DAY_FIRST ? date(year, second, first) : date(year, first, second);
        }
        var monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return date(number(monthDay, 3), month(monthDay.group(1)), number(monthDay, 2));
        }
        var dayMonth = DAY_MONTH.matcher(text);
        return dayMonth.matches()
                ? date(year(dayMonth.group(3), past, now), month(dayMonth.group(2)), number(dayMonth, 1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        return year < 1800 || year > 2200 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(String name) {
        int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3));
        return at < 0 ? 0 : at + 1;
    }

    private static int year(String written, boolean past, int now) {
        int year = Integer.parseInt(written);
        if (written.length() > 2) {
            return year;
        }
        int full = now - now % CENTURY + year;
        return full > now + (past ? 0 : 20) ? full - CENTURY : full;
    }

    /** What a column of dates says about their order, gathered from all of its cells. */
    static final class Evidence {

        private int dates;
        private int monthFirst;
        private int dayFirst;
        private int yearFirst;
        private int either;
        private @Nullable String example;

        void take(String text) {
            if (isNone(text)) {
                // says that its column has dates, nothing of their order
                dates++;
                return;
            }
            var numbers = NUMBERS.matcher(text);
            if (!numbers.matches()) {
                dates += of(text, null, false, 2000).isPresent() ? 1 : 0;
                return;
            }
            int first = number(numbers, 1);
            int second = number(numbers, 3);
            dates++;
            if (first > 31 || first == 0 && numbers.group(4).length() == 2) {
                yearFirst++;
            } else if (first > MONTHS_OF_A_YEAR && second <= MONTHS_OF_A_YEAR) {
                dayFirst++;
            } else if (second > MONTHS_OF_A_YEAR && first <= MONTHS_OF_A_YEAR) {
                monthFirst++;
            } else if (first != second) {
                either++;
                example = example == null ? text : example;
            }
        }

        int dates() {
            return dates;
        }

        /** The order; null if each of the dates could be either. */
        @Nullable
        DateOrder order() {
            if (monthFirst + dayFirst + yearFirst == 0) {
                return either > 0 ? null : DateOrder.MONTH_FIRST;
            }
            if (yearFirst > monthFirst && yearFirst > dayFirst) {
                return DateOrder.YEAR_FIRST;
            }
            return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }

        /** A date that could be either; null if there is none. */
        @Nullable
        String example() {
            return example;
        }
    }
}
