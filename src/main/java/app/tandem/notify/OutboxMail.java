package app.tandem.notify;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mail in the outbox.
 *
 * @param subject a sentence, as its recipient reads it
 * @param to the name of the recipient
 * @param at when it was sent, or else when it was made
 * @param next when it is tried next; of meaning only while it is queued
 * @param reason why it failed or waits, in the words of the mail server where it has said any; empty for none
 */
public record OutboxMail(
        long id, MailState state, String subject, String to, Instant at, Instant next, int attempts, String reason)
        implements Serializable {

    /** Whether it can be sent by hand. */
    public boolean canBeSentAgain() {
        return state == MailState.FAILED || state == MailState.NOT_CONFIGURED;
    }
}
