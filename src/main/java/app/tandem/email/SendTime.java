package app.tandem.email;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When e-mails go out.
 *
 * @param at the day and time; null for now
 * @param contactsZone whether it is that time where each contact lives, and not where the sender is
 */
public record SendTime(@Nullable LocalDateTime at, boolean contactsZone) implements Serializable {

    /** As soon as possible. */
    public static final SendTime NOW = new SendTime(null, false);
}
