package app.tandem.email.queue;

import app.tandem.email.queue.SendingCheck.Letterhead;
import app.tandem.email.queue.SendingCheck.Verdict;
import app.tandem.email.text.EmailHead;
import app.tandem.email.text.EmailHead.Mailbox;
import app.tandem.email.text.EmailMime;
import app.tandem.email.text.EmailText;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.notify.mail.MailSettings;
import app.tandem.unsubscribe.UnsubscribeLinks;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes e-mails by the texts that were kept for them; the texts that were used last stay read. */
@Component
class ContactLetters implements Letters {

    private static final int KEPT = 200;

    private static final Logger log = LoggerFactory.getLogger(ContactLetters.class);

    private final JdbcClient jdbc;
    private final UnsubscribeLinks links;
    private final MailSettings settings;
    private final Clock clock;
    private final Map<Long, EmailText> texts = new ConcurrentHashMap<>();

    ContactLetters(JdbcClient jdbc, UnsubscribeLinks links, MailSettings settings, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public void prepare(Collection<Queued> mails) {
        if (texts.size() > KEPT) {
            texts.clear();
        }
        var missing = mails.stream()
                .map(Queued::text)
                .distinct()
                .filter(text -> !texts.containsKey(text))
                .sorted()
                .toArray(Long[]::new);
        if (missing.length > 0) {
            jdbc.sql("select t.id, t.subject, t.body from unnest(cast(:texts as bigint array)) as x(id)"
                            + " join email_text t on t.id = x.id")
                    .param("texts", missing)
                    .query(row -> {
                        read(row.getLong("id"), row.getString("subject"), row.getString("body"));
                    });
        }
    }

    /** One that cannot be read keeps its own e-mails back, and no others. */
    private void read(long id, String subject, String body) {
        try {
            texts.put(id, EmailText.of(subject, body));
        } catch (EmailTextRefused e) {
            log.warn("Text {} of e-mails to contacts cannot be read", id, e);
        }
    }

    @Override
    public Letter write(Queued mail, Letterhead from, Verdict to, Session session) throws MessagingException {
        var text = Objects.requireNonNull(texts.get(mail.text()), "the text of the e-mail");
        var link =
                settings.address() + UnsubscribeLinks.PATH + links.token(mail.organization(), to.address(), mail.id());
        var email = text.render(to.values(), from.footer(), link);
        var head = new EmailHead(
                new Mailbox(from.name(), from.from()),
                new Mailbox(from.name(), from.replyTo()),
                new Mailbox(to.name(), to.address()),
                mail.headerId(),
                clock.instant(),
                link,
                "");
        var mime = EmailMime.of(session, email, head);
        return new Letter(mime, email.subject(), email.plain());
    }
}
