package app.tandem.partner;

import app.tandem.access.PartnershipPolicy.Deed;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as one of its sides finds it: past, present or offered.
 *
 * @param person the other side; null for an invitation that nobody has accepted
 * @param name of the other side; of such an invitation its address
 * @param firm the other side's organization; empty where that is not known
 * @param email the other side's address
 * @param agent whether the other side is the agent
 * @param open whether the other side's account is open, as far as the reader knows
 * @param accepted whether the two are or were partners
 * @param since when it began; of an invitation, when it was sent
 * @param why why the mail did not arrive, or what it waits for; empty for nothing
 * @param youShare how many of the reader's contacts are shared with the other side
 * @param alsoAssigned how many of these are assigned to the other side as well
 * @param youAssign how many of the reader's contacts are assigned to the other side without being shared with them
 * @param theyShare how many of the other side's contacts are shared with the reader
 * @param theyAssign how many of the other side's contacts are assigned to the reader without being shared
 * @param refused what cannot be done, with the reasons
 */
public record Partner(
        long id,
        @Nullable UserId person,
        String name,
        String firm,
        String email,
        boolean agent,
        boolean open,
        boolean accepted,
        Status status,
        Instant since,
        @Nullable Instant ended,
        @Nullable Instant clicked,
        String why,
        int youShare,
        int alsoAssigned,
        int youAssign,
        int theyShare,
        int theyAssign,
        Map<Deed, List<String>> refused)
        implements Serializable {

    /** The status in the words of the screens (rules, section 1). */
    public enum Status {
        /** An agent has not answered yet. */
        OFFERED("Invites you"),
        ACTIVE("Active"),
        DELIVERED("Pending - Email Delivered"),
        /** The mail is on its way. */
        SENDING("Pending - Email Not Delivered"),
        NOT_DELIVERED("Pending - Email Not Delivered"),
        CLICKED("Pending - Invitation Link Clicked"),
        ENDED("Ended");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** "Pending - Email Delivered". */
        public String label() {
            return label;
        }

        /** Whether an invitation waits for its answer. */
        public boolean pending() {
            return this != ACTIVE && this != ENDED;
        }
    }

    /** Whether it can be done. */
    public boolean may(Deed deed) {
        return !refused.containsKey(deed);
    }

    /** Why not; empty if it is possible. */
    public List<String> against(Deed deed) {
        return refused.getOrDefault(deed, List.of());
    }
}
