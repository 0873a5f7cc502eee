package app.tandem.email.returns;

/**
 * What somebody else's mail system says of an e-mail that was sent.
 *
 * @param mail the number of the e-mail, which the source has proven
 * @param words those of the mail system; empty where there are none
 */
public record Returned(long mail, What what, String words) {

    /** What became of it. */
    public enum What {
        /** It is in the mailbox. */
        DELIVERED,
        /** It came back: there is no such address. */
        NO_ADDRESS,
        /** It came back for another reason, such as a full mailbox. */
        NOT_NOW,
        /** It came back for a reason that is about the sender, and says nothing of the address. */
        ABOUT_US,
        /** Its reader reported it as spam. */
        COMPLAINT
    }
}
