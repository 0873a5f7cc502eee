package app.tandem.email.queue;

import app.tandem.email.queue.SendingCheck.Letterhead;
import app.tandem.email.queue.SendingCheck.Verdict;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Collection;

/** Writes the e-mails of a round; read once, a text serves all of them. */
interface Letters {

    /**
     * An e-mail as it goes out.
     *
     * @param subject on one line
     * @param plain its plain text
     */
    record Letter(MimeMessage mime, String subject, String plain) {}

    /** Reads the texts of these e-mails, as far as they are not read yet. */
    void prepare(Collection<Queued> mails);

    /** The e-mail; from any thread. Throws MessagingException where an address cannot be one. */
    Letter write(Queued mail, Letterhead from, Verdict to, Session session) throws MessagingException;
}
