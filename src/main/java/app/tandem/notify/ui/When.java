package app.tandem.notify.ui;

import app.tandem.shell.parts.ReaderTime;
import app.tandem.time.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How long ago something was, in words: finer when recent. */
final class When {

    private When() {}

    /** "just now", "18 minutes ago", "Today, 9:12 AM", "Yesterday, 5:40 PM", "3/3/2026, 9:12 AM". */
    static String words(Instant at, Instant now, ZoneId zone) {
        var minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return "just now";
        }
        if (minutes < 60) {
            return minutes == 1 ? "1 minute ago" : minutes + " minutes ago";
        }
        return Written.recent(at, now, zone, ReaderTime.dates());
    }
}
