package app.tandem.email.text;

import java.time.Instant;

/**
 * What the header of one e-mail says beside the subject.
 *
 * @param replyTo where answers go; its address is empty for the one it comes from
 * @param messageId with its angle brackets, such as {@code <42.b7@northfield.example>}
 * @param unsubscribe the link that takes the address off the list, named in the header; empty for an e-mail that goes to
 *     one person only and carries none there
 * @param returnTo the address that mail servers send what they cannot deliver to; empty for the one it comes from
 */
public record EmailHead(
        Mailbox from,
        Mailbox replyTo,
        Mailbox to,
        String messageId,
        Instant date,
        String unsubscribe,
        String returnTo) {

    /** @param name as people write it; can be empty */
    public record Mailbox(String name, String address) {}
}
