package app.tandem.notify.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How long ago something was, in words: the nearer, the finer. */
final class When {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    private When() {}

    /** "just now", "18 minutes ago", "Today, 09:12", "Yesterday, 17:40", "3 Mar 2026". */
    static String words(Instant at, Instant now, ZoneId zone) {
        var minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return "just now";
        }
        if (minutes < 60) {
            return minutes == 1 ? "1 minute ago" : minutes + " minutes ago";
        }
        var then = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return "Today, " + CLOCK.format(then);
        }
        return then.toLocalDate().equals(today.minusDays(1)) ? "Yesterday, " + CLOCK.format(then) : DAY.format(then);
    }
}
