package app.tandem.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Formats and parses dates and times, everywhere alike. For a reader they are written as that reader chose, on screens,
 * in sentences and in mails; text that is kept, and files for programs, have one way for all.
 */
public final class Written {

    /** The message for text that is not a date. */
    public static final String HOW = "Enter the date as month/day/year, for example 5/9/1987.";

    private static final DateTimeFormatter DAY = DateStyle.ENGLISH.day;
    private static final DateTimeFormatter SORTABLE = of("uuuu-MM-dd HH:mm");
    // the way of machines, and that of people who spell the month out, leave no doubt either
    private static final Stream<String> OTHERS = Stream.of("uuuu-MM-dd", "d MMM uuuu", "MMM d, uuuu");
    private static final List<DateTimeFormatter> READ = OTHERS.map(Written::of).toList();

    private Written() {}

    /** "3/2/2026", as it is kept in texts whose readers are not known yet. */
    public static String kept(LocalDate day) {
        return DAY.format(day);
    }

    /** A kept day as its reader writes it; any other text as it is. */
    public static String again(String kept, DateStyle style) {
        return read(kept).map(day -> day(day, style)).orElse(kept);
    }

    /** "3/2/2026". */
    public static String day(LocalDate day, DateStyle style) {
        return style.day.format(day);
    }

    /** "Mon, 3/2", for days near by. */
    public static String weekday(LocalDate day, DateStyle style) {
        return style.weekday.format(day);
    }

    /** "Monday, 3/2/2026". */
    public static String longDay(LocalDate day, DateStyle style) {
        return style.longDay.format(day);
    }

    /** "9:15 AM". */
    public static String clock(Instant at, ZoneId zone, DateStyle style) {
        return style.clock.format(at.atZone(zone));
    }

    /** "9:15 AM". */
    public static String clock(LocalTime at, DateStyle style) {
        return style.clock.format(at);
    }

    /** "3/2/2026 at 9:15 AM". */
    public static String minute(Instant at, ZoneId zone, DateStyle style) {
        return day(at.atZone(zone).toLocalDate(), style) + " at " + clock(at, zone, style);
    }

    /** "Today, 2:03 PM", "Yesterday, 9:12 AM", "3/2/2026, 10:00 AM". */
    public static String recent(Instant at, Instant now, ZoneId zone, DateStyle style) {
        var day = at.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        var words = day.equals(today) ? "Today" : day.equals(today.minusDays(1)) ? "Yesterday" : day(day, style);
        return words + ", " + clock(at, zone, style);
    }

    /** "2026-03-02 09:15", for files that programs sort and read. */
    public static String sortable(ZonedDateTime at) {
        return SORTABLE.format(at);
    }

    /** Parses a typed date; empty if invalid. */
    public static Optional<LocalDate> read(String typed) {
        return read(typed, DateStyle.ENGLISH);
    }

    /** Parses a date typed in this style; empty if invalid. */
    public static Optional<LocalDate> read(String typed, DateStyle style) {
        return Stream.concat(Stream.of(style.day), READ.stream())
                .flatMap(format -> {
                    try {
                        return Stream.of(LocalDate.parse(typed.strip(), format));
                    } catch (DateTimeParseException e) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }
}
