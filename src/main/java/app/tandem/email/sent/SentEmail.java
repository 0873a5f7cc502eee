package app.tandem.email.sent;

import app.tandem.contact.ContactId;
import app.tandem.email.EmailState;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to a contact, for one reader.
 *
 * @param contact null where the reader does not see the contact
 * @param to the contact's name, or "a contact you can no longer see"
 * @param subject as it was sent, or with its fields while it was not; empty where the reader may not know it
 * @param reason why it was skipped or failed; empty for none, and where the reader may not read it: mail servers name
 *     the address, and Tandem what is wrong with the contact
 * @param at when it was sent, is due, or came to its end
 * @param from the name of who sends it; "Somebody" where the reader may not know (R6a)
 * @param own whether that is the reader
 * @param readable whether its text is open to the reader
 */
public record SentEmail(
        long id,
        EmailState state,
        @Nullable ContactId contact,
        String to,
        String subject,
        String reason,
        Instant at,
        String from,
        boolean own,
        boolean readable)
        implements Serializable {

    /** Whether it has not gone out, and is the reader's to take back. */
    public boolean canBeTakenBack() {
        return own && state == EmailState.QUEUED;
    }
}
