package app.tandem.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One event of a contact, in words its reader may read (R43, R6a).
 *
 * @param kind what the time-line is filtered by
 * @param who the name of whoever did it, "You" or "Somebody"
 * @param text what they did, following the name: " shared it with Jonas Berg"
 * @param lines quiet lines below, such as each field of an edit
 */
public record TimelineEntry(Instant at, Kind kind, String who, String text, List<String> lines)
        implements Serializable {

    public TimelineEntry {
        lines = List.copyOf(lines);
    }

    /** The whole sentence. */
    public String sentence() {
        return who + text;
    }
}
