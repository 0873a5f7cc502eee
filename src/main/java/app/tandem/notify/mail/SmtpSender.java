package app.tandem.notify.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands a mail to the mail server: text and HTML, in the actor's name, with replies to the actor. */
public class SmtpSender {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final MailSettings settings;

    public SmtpSender(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Returns once the server has accepted it; otherwise throws MailException or MessagingException. */
    public void send(Letter letter, String headerId, Instant now) throws MessagingException {
        MimeMessage mail = server.createMimeMessage();
        mail.setFrom(mailbox(new Letter.Mailbox(letter.fromName(), settings.from())));
        if (!letter.replyTo().address().isEmpty()) {
            mail.setReplyTo(new InternetAddress[] {mailbox(letter.replyTo())});
        }
        mail.setRecipient(RecipientType.TO, mailbox(letter.to()));
        mail.setSubject(LetterText.line(letter.subject()), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Message-ID", headerId);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        var text = new LetterText(letter, settings.preferences());
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(text.plain(), "plain"));
        both.addBodyPart(part(text.html(), "html"));
        mail.setContent(both);
        server.send(mail);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        return part;
    }

    /** Builds exactly one address, whatever the name or address has in it. */
    private static InternetAddress mailbox(Letter.Mailbox mailbox) throws MessagingException {
        try {
            var address = new InternetAddress(mailbox.address(), LetterText.line(mailbox.name()), UTF_8);
            address.validate();
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
