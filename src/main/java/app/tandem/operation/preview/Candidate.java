package app.tandem.operation.preview;

import app.tandem.people.Person;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who can be chosen as the other person of a change.
 *
 * @param partner belongs to another organization than the actor
 * @param partnerSince since when an active partnership joins them and the actor; null where none does
 * @param formerPartner a partner without an active partnership
 * @param teams the names of their teams, joined; empty where there is none
 * @param holds on how many of the selected contacts they hold the share or the assignment
 */
public record Candidate(
        Person person, boolean partner, @Nullable Instant partnerSince, boolean formerPartner, String teams, int holds)
        implements Serializable {

    /** What a person is to the owners of contacts; what they will see of them follows from it (R5). */
    public enum To {
        COLLEAGUE,
        PARTNER,
        BOTH
    }
}
