package app.tandem.email.queue;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.ContactId;
import app.tandem.email.returns.ReturnPath;
import app.tandem.email.text.EmailFooter;
import app.tandem.notify.HandClock;
import app.tandem.notify.mail.SmtpConnection;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The people of Northfield, e-mails of theirs in the queue, and a dispatcher that sends where and when a test says. */
@DatabaseTest
abstract class QueueRoom {

    private static final EmailFooter FOOTER =
            new EmailFooter("Maya Chen", "", "Northfield Lending", "", "1 Main St", "");

    @Autowired
    protected Given given;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected QueueTable table;

    protected HandClock clock = new HandClock();

    /** Contacts that are not written to, with the sentence that says why. */
    protected final Map<Long, String> skipped = new HashMap<>();

    protected final List<UserId> checked = new ArrayList<>();
    protected Runnable atCheck = () -> {};
    protected Runnable atWriting = () -> {};

    private long operation;
    private long text;

    @BeforeEach
    void people() {
        given.northfield();
        clock = new HandClock();
        skipped.clear();
        checked.clear();
        atCheck = () -> {};
        atWriting = () -> {};
        jdbc.sql("insert into organization_email (organization_id, domain, verified_at)"
                        + " select o.id, 'mail.northfield.example', :now from organization o")
                .param("now", now())
                .update();
        operation =
                key("insert into operation (actor_id, state, opened_at, selected) values (:maya, 'FINISHED', :now, 0)");
        text = key("insert into email_text (organization_id, subject, body, created_at, created_by)"
                + " values (1, 'Rates', 'Hello', :now, :maya)");
    }

    private long key(String insert) {
        var key = new org.springframework.jdbc.support.GeneratedKeyHolder();
        jdbc.sql(insert).param("maya", maya.value()).param("now", now()).update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    protected OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Queues an e-mail of Maya's to a new contact of hers with that address. */
    protected long queue(String email) {
        return queue(maya, email);
    }

    protected long queue(UserId sender, String email) {
        return queue(sender, given.contact().email(email).ownedBy(sender).create());
    }

    protected long queue(UserId sender, ContactId contact) {
        var mail =
                key("insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state,"
                        + " due_at, bulk, header_id, created_at, changed_at) select " + contact.value() + ", u.id,"
                        + " u.organization_id, " + operation + ", " + text
                        + ", 1, :now, true, '', :now, :now from app_user u"
                        + " where u.id = " + sender.value() + " and :maya > 0");
        jdbc.sql("update contact_email set header_id = ? where id = ?")
                .param("<" + mail + "@tandem.example>")
                .param(mail)
                .update();
        return mail;
    }

    /** Queues so many of Maya's to one contact, in few statements, with this domain for each. */
    protected void queueMany(int number, ContactId contact) {
        jdbc.sql("insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state,"
                        + " due_at, bulk, header_id, created_at, changed_at) select :contact, :maya, 1, :operation, :text,"
                        + " 1, :now, true, '<' || x.id || '@tandem.example>', :now, :now"
                        + " from unnest(cast(:numbers as bigint array)) as x(id)")
                .param("contact", contact.value())
                .param("maya", maya.value())
                .param("operation", operation)
                .param("text", text)
                .param("now", now())
                .param(
                        "numbers",
                        java.util.stream.LongStream.rangeClosed(1, number)
                                .boxed()
                                .toArray(Long[]::new))
                .update();
    }

    protected static final EmailLimits UNLIMITED = limits(1_000_000, 1_000_000, 1_000_000);

    protected static EmailLimits limits(int second, int hour, int day) {
        return new EmailLimits(
                new EmailLimits.Domain(second, hour, day),
                new EmailLimits.Organization(1_000_000, 1_000_000, 1_000_000),
                new EmailLimits.Sender(1_000_000, 1_000_000, 1_000_000));
    }

    protected EmailDispatcher dispatcher(int port) {
        return dispatcher(port, UNLIMITED);
    }

    protected EmailDispatcher dispatcher(int port, EmailLimits limits) {
        return dispatcher(port, limits, clock);
    }

    protected EmailDispatcher dispatcher(int port, EmailLimits limits, Clock time) {
        var letters = new PlainLetters();
        var path = new ReturnPath("bounces@mail.northfield.example", "a key"::getBytes);
        var office = new PostOffice(() -> new SmtpConnection(server(port)), table, letters, path, time);
        return dispatcher(Optional.of(office), limits, time);
    }

    protected EmailDispatcher dispatcher(Optional<PostOffice> office, EmailLimits limits, Clock time) {
        return new EmailDispatcher(
                table,
                this::check,
                new PlainLetters(),
                new Limits(limits, new Quotas(jdbc), time),
                office,
                time,
                clock::forward);
    }

    private static JavaMailSenderImpl server(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + limit, "700");
        }
        return sender;
    }

    private SendingCheck.Decided check(UserId sender, List<Queued> mails) {
        checked.add(sender);
        atCheck.run();
        Map<Long, String> addresses = new HashMap<>();
        jdbc.sql("select c.id, c.email from unnest(cast(:contacts as bigint array)) as x(id)"
                        + " join contact c on c.id = x.id")
                .param(
                        "contacts",
                        mails.stream().map(one -> one.contact().value()).toArray(Long[]::new))
                .query(row -> {
                    addresses.put(row.getLong("id"), row.getString("email"));
                });
        Map<Long, SendingCheck.Verdict> verdicts = new HashMap<>();
        for (Queued one : mails) {
            var why = skipped.get(one.contact().value());
            verdicts.put(
                    one.id(),
                    why != null
                            ? SendingCheck.Verdict.skipped(why)
                            : new SendingCheck.Verdict(
                                    addresses.get(one.contact().value()), "Ada", Map.of(), ""));
        }
        return new SendingCheck.Decided(
                new SendingCheck.Letterhead("Maya Chen", "maya@mail.northfield.example", "", FOOTER), verdicts);
    }

    /** Says its own number, so that a test sees that no text came with another one's Message-ID. */
    private final class PlainLetters implements Letters {

        @Override
        public void prepare(Collection<Queued> mails) {}

        @Override
        public Letter write(Queued mail, SendingCheck.Letterhead from, SendingCheck.Verdict to, Session session)
                throws MessagingException {
            atWriting.run();
            var mime = new MimeMessage(session);
            mime.setFrom(new InternetAddress(from.from()));
            mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.address()));
            mime.setSubject("Rates", StandardCharsets.UTF_8.name());
            mime.setHeader("Message-ID", mail.headerId());
            mime.setText("Mail " + mail.id(), StandardCharsets.UTF_8.name());
            return new Letter(mime, "Rates", "Mail " + mail.id());
        }
    }

    protected List<Integer> states() {
        return jdbc.sql("select state from contact_email order by id")
                .query(Integer.class)
                .list();
    }

    protected String reason() {
        return jdbc.sql("select reason from contact_email order by id fetch first 1 rows only")
                .query(String.class)
                .single();
    }

    protected Duration untilNextAttempt() {
        return Duration.between(
                clock.instant(),
                jdbc.sql("select min(due_at) from contact_email where state = 1")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }
}
