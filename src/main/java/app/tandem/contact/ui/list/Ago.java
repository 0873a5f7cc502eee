package app.tandem.contact.ui.list;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How long ago something was, short enough for a column. */
final class Ago {

    private static final int HOUR = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    private Ago() {}

    /** "Just now", "36 min ago", "Today", "Yesterday", "3 Mar 2026". */
    static String words(Instant at, Instant now, ZoneId zone) {
        var minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return "Just now";
        }
        if (minutes < HOUR) {
            return minutes + " min ago";
        }
        var day = at.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
    }

    /** "3 Mar 2026". */
    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
