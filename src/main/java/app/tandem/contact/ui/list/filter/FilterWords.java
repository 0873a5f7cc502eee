package app.tandem.contact.ui.list.filter;

import app.tandem.contact.list.Days;
import app.tandem.contact.ui.list.filter.FilterOptions.Option;
import app.tandem.shell.parts.ReaderTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for filter chips. */
final class FilterWords {

    /** How many are named; the others are counted. */
    static final int NAMED = 2;

    private static final int FEW = 3;

    private FilterWords() {}

    /** "New Lead, Engaged", "Zillow +3", "any except Closed"; what is not among the options is only counted. */
    static <T> String some(List<Option<T>> options, Set<T> chosen) {
        var known = options.stream()
                .filter(option -> chosen.contains(option.value()))
                .toList();
        if (options.size() > FEW && known.size() == options.size() - 1) {
            return options.stream()
                    .filter(option -> !chosen.contains(option.value()))
                    .findFirst()
                    .map(option -> "any except " + name(option, options))
                    .orElse("");
        }
        List<String> words = new ArrayList<>(
                known.stream().limit(NAMED).map(option -> name(option, options)).toList());
        var more = chosen.size() - words.size();
        if (words.isEmpty()) {
            return "nothing you see";
        }
        return String.join(", ", words) + (more > 0 ? " +" + more : "");
    }

    /** "Last 30 days", or the ends that were chosen. */
    static String days(Days days) {
        var recent = days.recent();
        return recent == null ? days(days.from(), days.to()) : recent.label();
    }

    /** "Open house", or "Open house (Northfield Lending)" if the name is ambiguous. */
    private static <T> String name(Option<T> option, List<Option<T>> options) {
        boolean once = options.stream()
                        .filter(other -> other.label().equals(option.label()))
                        .count()
                == 1;
        return once || option.detail().isEmpty() ? option.label() : option.label() + " (" + option.detail() + ")";
    }

    /** "2026", "since 3/1/2026", "until 3/31/2026", "3/1/2026 – 3/31/2026", "3/3/2026". */
    static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : "until " + ReaderTime.inWords(to);
        }
        if (to == null) {
            return "since " + ReaderTime.inWords(from);
        }
        if (from.equals(to)) {
            return ReaderTime.inWords(from);
        }
        var year = from.getYear() == to.getYear()
                && from.getDayOfYear() == 1
                && to.equals(to.withDayOfYear(to.lengthOfYear()));
        return year ? String.valueOf(from.getYear()) : ReaderTime.inWords(from) + " – " + ReaderTime.inWords(to);
    }
}
