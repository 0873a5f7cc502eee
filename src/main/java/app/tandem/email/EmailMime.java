package app.tandem.email;

import app.tandem.email.queue.SendingCheck.Letterhead;
import app.tandem.email.text.RenderedEmail;
import app.tandem.notify.mail.LetterText;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An e-mail to a contact as the mail server takes it (RFC 5322), with one-click unsubscribing (RFC 8058). */
public final class EmailMime {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private EmailMime() {}

    /**
     * Makes the message. Whatever names and subject hold, each header is one line of its own and has one address.
     *
     * @param toName of who gets it; empty for none
     * @param headerId the Message-ID, in angle brackets
     * @param unsubscribe the link for one click; empty for a mail that is not to a contact
     * @throws MessagingException where an address cannot be one
     */
    public static MimeMessage of(
            Session session,
            Letterhead from,
            String to,
            String toName,
            RenderedEmail email,
            String headerId,
            Instant at,
            String unsubscribe)
            throws MessagingException {
        var mime = new MimeMessage(session);
        mime.setFrom(mailbox(from.name(), from.from()));
        if (!from.replyTo().isEmpty()) {
            mime.setReplyTo(new InternetAddress[] {mailbox(from.name(), from.replyTo())});
        }
        mime.setRecipient(RecipientType.TO, mailbox(toName, to));
        mime.setSubject(LetterText.line(email.subject()), UTF_8);
        mime.setSentDate(Date.from(at));
        mime.setHeader("Message-ID", headerId);
        if (!unsubscribe.isEmpty()) {
            mime.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(email.plain(), "plain"));
        both.addBodyPart(part(email.html(), "html"));
        mime.setContent(both);
        return mime;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress mailbox(String name, String address) throws MessagingException {
        try {
            var mailbox = new InternetAddress(address, LetterText.line(name), UTF_8);
            mailbox.validate();
            return mailbox;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
