package app.tandem.email.template;

import java.io.Serializable;
import java.time.Instant;

/**
 * A template as it is offered.
 *
 * @param organizations whether it is the organization's, and not one's own
 * @param version the number of this text, from 1
 * @param changedBy the name of who saved this version
 */
public record Template(
        long id,
        String name,
        boolean organizations,
        int version,
        String subject,
        String body,
        Instant changedAt,
        String changedBy)
        implements Serializable {

    /** The longest name, in characters. */
    public static final int NAME = 100;
}
