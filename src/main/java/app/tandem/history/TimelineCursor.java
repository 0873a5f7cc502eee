package app.tandem.history;

import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * A position in a timeline to continue from: by time, then by source and number.
 *
 * @param source which of the sources it came from
 * @param id its number there
 */
public record TimelineCursor(Instant at, int source, long id) implements Comparable<TimelineCursor>, Serializable {

    private static final Comparator<TimelineCursor> ORDER = Comparator.comparing(TimelineCursor::at)
            .thenComparingInt(TimelineCursor::source)
            .thenComparingLong(TimelineCursor::id);

    /** The start: nothing is newer. */
    static final TimelineCursor TOP =
            new TimelineCursor(Instant.parse("9999-01-01T00:00:00Z"), Integer.MAX_VALUE, Long.MAX_VALUE);

    @Override
    public int compareTo(TimelineCursor other) {
        return ORDER.compare(this, other);
    }

    OffsetDateTime time() {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The condition that a row of this source comes after this position; uses :at and :place. */
    String below(int rows, String time, String number) {
        if (rows < source) {
            return time + " <= :at";
        }
        return rows > source
                ? time + " < :at"
                : "%1$s <= :at and (%1$s < :at or %2$s < :place)".formatted(time, number);
    }
}
