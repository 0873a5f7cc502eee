package app.tandem.notify;

import static app.tandem.testing.Northfield.*;

import app.tandem.audit.Notices;
import app.tandem.contact.list.ContactList;
import app.tandem.notify.mail.MailSettings;
import app.tandem.notify.mail.SmtpSender;
import app.tandem.operation.Kinds;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMailed;
import app.tandem.people.links.Links;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The people of Northfield, and a dispatcher that sends where and when a test says. */
abstract class PostRoom extends OperationsInNorthfield {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    protected ContactList contacts;

    @Autowired
    protected Kinds kinds;

    @Autowired
    protected Notices notices;

    @Autowired
    protected MailTable table;

    @Autowired
    protected MailPreferences preferences;

    @Autowired
    private ObjectProvider<LinkLetter> linkLetters;

    @Autowired
    protected Links links;

    /** What is told of the mails that bring a link. */
    protected final List<LinkMailed> mailed = new ArrayList<>();

    protected HandClock clock = new HandClock();

    protected final MailSettings settings = new MailSettings(
            true,
            "tandem@northfield.example",
            "https://tandem.northfield.example/",
            LocalTime.of(8, 0),
            ZoneId.of("America/Chicago"));

    @BeforeEach
    void beforeTheDigestOfTheDay() {
        clock = new HandClock();
        clock.set(clock.instant()
                .atZone(settings.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(6, 0)
                .atZone(settings.zone())
                .toInstant());
    }

    /** One that sends to that server; not configured without. */
    protected MailDispatcher dispatch(@Nullable JavaMailSenderImpl server) {
        return new MailDispatcher(
                new MailCollector(jdbc, notices, transactions, settings, new TopicSql(kinds)),
                table,
                new MailComposer(jdbc, contacts, settings, kinds, letters()),
                Optional.ofNullable(server).map(s -> new SmtpSender(s, settings)),
                clock,
                mailed::add);
    }

    protected LinkLetters letters() {
        return new LinkLetters(linkLetters, links, settings);
    }

    protected MailDispatcher dispatch(int port) {
        return dispatch(server(port, new JavaMailSenderImpl()));
    }

    protected static JavaMailSenderImpl server(int port, JavaMailSenderImpl sender) {
        sender.setHost("localhost");
        sender.setPort(port);
        var properties = sender.getJavaMailProperties();
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail.smtp." + limit, "700");
        }
        return sender;
    }

    protected List<String> states() {
        return jdbc.sql("select state from mail order by id")
                .query(String.class)
                .list();
    }

    protected String reason() {
        return jdbc.sql("select reason from mail").query(String.class).single();
    }
}
