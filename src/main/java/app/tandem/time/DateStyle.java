package app.tandem.time;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** How a reader wants days and times written: in which order and language. */
public enum DateStyle {
    /** "3/2/2026", "9:15 AM". */
    ENGLISH(
            Locale.US,
            "M/d/uuuu",
            "EEE, M/d",
            "h:mm a",
            "M/d/yyyy",
            "Enter the date as month/day/year, for example 5/9/1987."),
    /** "2/3/2026", "9:15", with the names of days in Spanish. */
    SPANISH(
            Locale.forLanguageTag("es-ES"),
            "d/M/uuuu",
            "EEE, d/M",
            "H:mm",
            "d/M/yyyy",
            "Enter the date as day/month/year, for example 9/5/1987."),
    /** "2026-03-02", "09:15", the same everywhere. */
    INTERNATIONAL(
            Locale.US,
            "uuuu-MM-dd",
            "EEE, MM-dd",
            "HH:mm",
            "yyyy-MM-dd",
            "Enter the date as year-month-day, for example 1987-05-09.");

    final DateTimeFormatter day;
    final DateTimeFormatter weekday;
    final DateTimeFormatter longDay;
    final DateTimeFormatter clock;
    private final Locale locale;
    private final String picker;
    private final String how;

    DateStyle(Locale locale, String day, String weekday, String clock, String picker, String how) {
        this.locale = locale;
        this.day = of(day);
        this.weekday = of(weekday);
        this.longDay = of("EEEE, " + day);
        this.clock = of(clock);
        this.picker = picker;
        this.how = how;
    }

    private DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The language of the names of days and months. */
    public Locale locale() {
        return locale;
    }

    /** The order of day, month and year in the notation of date pickers: "M/d/yyyy". */
    public String picker() {
        return picker;
    }

    /** The order of day, month and year in words: "month/day/year". */
    public String order() {
        return how.replaceAll("^Enter the date as |,.*$", "");
    }

    /** The message for text that is not a date. */
    public String how() {
        return how;
    }
}
