package app.tandem.email.text;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** An e-mail as mail servers pass it on: plain text and HTML (RFC 5322), with one-click unsubscribing (RFC 8058). */
public final class EmailMime {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?A-~]{1,240}@[!-;=?A-~]{1,240}>");
    private static final Pattern LINK = Pattern.compile("https?://[!-;=?-~]{1,900}");

    private EmailMime() {}

    /**
     * Ready to be handed over, however often: its Message-ID stays. Throws {@link jakarta.mail.internet.AddressException}
     * for an address that mail cannot be sent to.
     */
    public static MimeMessage of(Session session, RenderedEmail email, EmailHead head) throws MessagingException {
        var mail = new SameId(session);
        mail.setSentDate(Date.from(head.date()));
        mail.setHeader("From", HeaderText.mailbox("From", head.from()));
        if (!head.replyTo().address().isEmpty()) {
            mail.setHeader("Reply-To", HeaderText.mailbox("Reply-To", head.replyTo()));
        }
        mail.setHeader("To", HeaderText.mailbox("To", head.to()));
        mail.setHeader("Message-ID", checked(MESSAGE_ID, head.messageId(), "No Message-ID: "));
        mail.setHeader("Subject", HeaderText.folded("Subject", email.subject()));
        if (!head.unsubscribe().isEmpty()) {
            unsubscribing(mail, head.unsubscribe());
        }
        if (!head.returnTo().isEmpty()) {
            mail.setEnvelopeFrom(HeaderText.address(head.returnTo()));
        }
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(email.plain(), "plain"));
        both.addBodyPart(part(email.html(), "html"));
        mail.setContent(both);
        mail.saveChanges();
        return mail;
    }

    /** Only over HTTPS may a mail program unsubscribe by itself. */
    private static void unsubscribing(MimeMessage mail, String link) throws MessagingException {
        var address = checked(LINK, URI.create(link).toASCIIString(), "No link to unsubscribe: ");
        mail.setHeader("List-Unsubscribe", "<" + address + ">");
        if (address.startsWith("https:")) {
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static String checked(Pattern allowed, String value, String otherwise) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(otherwise + Clean.line(value));
        }
        return value;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Keeps its Message-ID when it is saved. */
    private static final class SameId extends SMTPMessage {

        SameId(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {}
    }
}
