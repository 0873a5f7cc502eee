package app.tandem.people.links;

import app.tandem.people.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sends links by mail, whatever the reader has chosen for notifications. The token is made when the mail is sent and
 * stands in no table; what the mail says is told by the {@link LinkLetter} of the purpose.
 */
public interface LinkMails {

    /** Whether there is a mail server; without one, links have to be handed over otherwise. */
    boolean goOut();

    /**
     * Sends it after the commit to a user.
     *
     * @param by whose doing it is, who finds it in their outbox; null where nobody's but the reader's
     * @param about the row of its feature that it is about; null for none
     */
    void send(LinkPurpose purpose, UserId to, @Nullable UserId by, @Nullable Long about);

    /** How many such mails to this user were asked for since then, whatever became of them. */
    int askedFor(LinkPurpose purpose, UserId to, Instant since);

    /** Sends it after the commit to an address, of somebody who may have no account, or has it not yet. */
    void send(LinkPurpose purpose, String address, UserId by, @Nullable Long about);
}
