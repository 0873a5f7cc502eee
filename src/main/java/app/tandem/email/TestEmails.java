package app.tandem.email;

import app.tandem.email.queue.SendingCheck.Letterhead;
import app.tandem.email.text.EmailHead;
import app.tandem.email.text.EmailHead.Mailbox;
import app.tandem.email.text.EmailMime;
import app.tandem.email.text.RenderedEmail;
import app.tandem.notify.mail.MailSettings;
import app.tandem.notify.mail.SmtpAnswer;
import app.tandem.notify.mail.SmtpConnection;
import app.tandem.people.Person;
import app.tandem.unsubscribe.UnsubscribeLinks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends what a contact would get to whoever writes it, at once: they wait for it. */
@Component
class TestEmails {

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final MailSettings settings;
    private final Clock clock;

    TestEmails(ObjectProvider<JavaMailSenderImpl> server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** What stands in previews and tests for a contact's own link: it takes nobody off. */
    String sampleLink() {
        return settings.address() + UnsubscribeLinks.PATH + "preview";
    }

    /** Throws EmailRefused with the mail server's words. */
    void send(Person to, Letterhead from, RenderedEmail email) {
        if (!settings.configured()) {
            throw new EmailRefused("No mail server is set up. Whoever runs Tandem can do it.");
        }
        try (var line = new SmtpConnection(server.getObject())) {
            var test = new RenderedEmail("Test: " + email.subject(), email.html(), email.plain(), email.preview());
            var id = "<" + UUID.randomUUID() + settings.idSuffix();
            var head = new EmailHead(
                    new Mailbox(from.name(), from.from()),
                    new Mailbox(from.name(), from.replyTo()),
                    new Mailbox(to.name(), to.email()),
                    id,
                    clock.instant(),
                    "",
                    "");
            line.send(EmailMime.of(line.session(), test, head), new InternetAddress(to.email()), "");
        } catch (MessagingException e) {
            throw new EmailRefused("The test was not sent. " + SmtpAnswer.of(e).reason());
        }
    }
}
