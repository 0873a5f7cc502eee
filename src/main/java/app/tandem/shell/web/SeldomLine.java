package app.tandem.shell.web;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** A rate-limited log line; the next one written says how many were dropped. */
final class SeldomLine {

    private static final int MOST = 5;
    private static final int LENGTH = 300;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final LongSupplier time;
    private long since;
    private int written;
    private long left;

    SeldomLine(Logger log) {
        this(log, System::nanoTime);
    }

    SeldomLine(Logger log, LongSupplier time) {
        this.log = log;
        this.time = time;
        this.since = time.getAsLong();
    }

    /** Logs the text, cut to one line, unless the rate is exceeded. */
    synchronized void warn(String text) {
        long now = time.getAsLong();
        if (now - since >= MINUTE) {
            since = now;
            written = 0;
        }
        if (written >= MOST) {
            left++;
            return;
        }
        written++;
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        var cut = line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line;
        if (left > 0) {
            log.warn("{} ({} more such lines were left out)", cut, left);
            left = 0;
        } else {
            log.warn("{}", cut);
        }
    }
}
