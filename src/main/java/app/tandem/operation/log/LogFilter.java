package app.tandem.operation.log;

import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A filter on operations; null means any.
 *
 * @param kind the name of a kind: operations that did this, alone or among other things
 * @param actor who did it
 * @param from the first day, in the time zone of the server
 * @param to the last day
 */
public record LogFilter(
        @Nullable String kind,
        @Nullable UserId actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements Serializable {

    public static final LogFilter ALL = new LogFilter(null, null, null, null);
}
