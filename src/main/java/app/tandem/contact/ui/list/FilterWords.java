package app.tandem.contact.ui.list;

import app.tandem.contact.ui.list.FilterOptions.Option;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter in the words of its chip. */
final class FilterWords {

    /** So many are named, the others counted. */
    static final int NAMED = 2;

    private static final int FEW = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    private FilterWords() {}

    /** "New Lead, Engaged", "Zillow +3", "any but Closed"; what is not among the options is only counted. */
    static <T> String some(List<Option<T>> options, Set<T> chosen) {
        var known = options.stream()
                .filter(option -> chosen.contains(option.value()))
                .toList();
        if (options.size() > FEW && known.size() == options.size() - 1) {
            return options.stream()
                    .filter(option -> !chosen.contains(option.value()))
                    .findFirst()
                    .map(option -> "any but " + option.label())
                    .orElse("");
        }
        List<String> words =
                new ArrayList<>(known.stream().limit(NAMED).map(Option::label).toList());
        var more = chosen.size() - words.size();
        if (words.isEmpty()) {
            return "nothing you see";
        }
        return String.join(", ", words) + (more > 0 ? " +" + more : "");
    }

    /** "2026", "since 1 Mar 2026", "until 31 Mar 2026", "1 Mar 2026 – 31 Mar 2026", "3 Mar 2026". */
    static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : "until " + DAY.format(to);
        }
        if (to == null) {
            return "since " + DAY.format(from);
        }
        if (from.equals(to)) {
            return DAY.format(from);
        }
        var year = from.getYear() == to.getYear()
                && from.getDayOfYear() == 1
                && to.equals(to.withDayOfYear(to.lengthOfYear()));
        return year ? String.valueOf(from.getYear()) : DAY.format(from) + " – " + DAY.format(to);
    }
}
