package app.tandem.people.accounts;

import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The co-marketing partnership of one loan officer and one agent.
 *
 * @param delivery how far the last invitation got; none once it has been accepted
 * @param since when it was accepted; of an invitation, when it was sent
 */
public record Partnership(
        UserId loanOfficer,
        UserId agent,
        Status status,
        @Nullable Delivery delivery,
        Instant since,
        @Nullable Instant endedAt)
        implements Serializable {

    /** The partnership's status. */
    public enum Status {
        INVITED,
        ACTIVE,
        ENDED
    }

    /** The delivery state of an invitation. */
    public enum Delivery {
        DELIVERED,
        NOT_DELIVERED,
        LINK_CLICKED
    }

    /**
     * One that nobody else changes meanwhile.
     *
     * @param agent null while nobody has accepted the invitation
     * @param email the address of the agent's account, before that the one that was invited
     * @param accepted whether the two are or were partners
     */
    public record Held(
            long id, UserId loanOfficer, @Nullable UserId agent, String email, Status status, boolean accepted) {}

    /** The other side of it. */
    public UserId partnerOf(UserId side) {
        return side.equals(loanOfficer) ? agent : loanOfficer;
    }

    /** The status in the words of the screens (rules, section 1). */
    public String label() {
        return switch (status) {
            case ACTIVE -> "Active";
            case ENDED -> "Ended";
            case INVITED ->
                switch (delivery == null ? Delivery.NOT_DELIVERED : delivery) {
                    case DELIVERED -> "Pending - Email Delivered";
                    case NOT_DELIVERED -> "Pending - Email Not Delivered";
                    case LINK_CLICKED -> "Pending - Invitation Link Clicked";
                };
        };
    }
}
