package app.tandem.contact.ui.list.grid;

import app.tandem.shell.parts.ReaderTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How long ago something was, in a short form. */
public final class Ago {

    private static final int HOUR = 60;

    private Ago() {}

    /** "Just now", "36 min ago", "Today", "Yesterday", "3/3/2026". */
    public static String words(Instant at, Instant now, ZoneId zone) {
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
        return day.equals(today.minusDays(1)) ? "Yesterday" : ReaderTime.inWords(day);
    }

    /** "3/3/2026". */
    static String day(Instant at, ZoneId zone) {
        return ReaderTime.inWords(at.atZone(zone).toLocalDate());
    }
}
