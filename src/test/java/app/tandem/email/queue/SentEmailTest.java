package app.tandem.email.queue;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.email.Composing;
import app.tandem.email.EmailDraft;
import app.tandem.email.SendTime;
import app.tandem.email.returns.ReturnPath;
import app.tandem.notify.HandClock;
import app.tandem.notify.mail.MailSettings;
import app.tandem.notify.mail.SmtpConnection;
import app.tandem.operation.Operations;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.unsubscribe.UnsubscribeLinks;
import app.tandem.unsubscribe.Unsubscribing;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An e-mail from its writer to the mailbox of the contact, and back by its link (R35, R38, R39). */
@DatabaseTest
class SentEmailTest {

    private static final String ADA = "ada@mail.example";

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    Composing composing;

    @Autowired
    SendingCheck check;

    @Autowired
    UnsubscribeLinks links;

    @Autowired
    QueueTable table;

    @Autowired
    Unsubscribing unsubscribing;

    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final HandClock clock = new HandClock();
    private Letters letters;

    @BeforeEach
    void people() {
        given.northfield();
        jdbc.sql(
                        "insert into organization_email (organization_id, legal_name, postal_address, domain, verified_at)"
                                + " values (1, 'Northfield Lending, LLC', '1 Main Street, Duluth', 'mail.northfield.example', :now)")
                .param("now", OffsetDateTime.now())
                .update();
        // mail programs unsubscribe by themselves over HTTPS alone (RFC 8058)
        var settings = new MailSettings(
                true, "tandem@northfield.example", "https://tandem.example", LocalTime.of(8, 0), ZoneOffset.UTC);
        letters = new ContactLetters(jdbc, links, settings, clock);
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    private void send(ContactId... contacts) {
        var operation = operations.open(maya, new Selection.Some(Set.of(contacts)));
        var draft = EmailDraft.free("Rates for {{First name}}", "Hello **{{First name|there}}**, a word about rates.");
        operations.submit(maya, operation, composing.send(maya, operation, draft, SendTime.NOW));
        clock.forward(Duration.ofMinutes(1));
    }

    private List<MimeMessage> round() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(post.getSmtp().getPort());
        var path = new ReturnPath("bounces@mail.northfield.example", () -> "k".getBytes(StandardCharsets.UTF_8));
        var office = new PostOffice(() -> new SmtpConnection(server), table, letters, path, clock);
        var limits = new Limits(QueueRoom.UNLIMITED, new Quotas(jdbc), clock);
        new EmailDispatcher(table, check, letters, limits, Optional.of(office), clock, clock::forward).round();
        return List.of(post.getReceivedMessages());
    }

    private static List<BodyPart> parts(MimeMessage mail) throws Exception {
        List<BodyPart> parts = new ArrayList<>();
        var all = (Multipart) mail.getContent();
        for (int n = 0; n < all.getCount(); n++) {
            parts.add(all.getBodyPart(n));
        }
        return parts;
    }

    private static String link(MimeMessage mail) throws Exception {
        var header = mail.getHeader("List-Unsubscribe", null);
        assertThat(header).startsWith("<http").endsWith(">");
        return header.substring(1, header.length() - 1);
    }

    @Test
    void R38_it_comes_from_its_writer_at_the_organizations_domain_with_a_link_and_one_click() throws Exception {
        var ada = given.contact().named("Ada Okonkwo").email(ADA).ownedBy(maya).create();
        var ben = given.contact()
                .named("Ben Bell")
                .email("ben@mail.example")
                .ownedBy(maya)
                .create();
        send(ada, ben);
        var mails = round();
        assertThat(mails).hasSize(2);
        var mail =
                mails.stream().filter(one -> to(one).contains(ADA)).findFirst().orElseThrow();

        assertThat(mail.getFrom()[0]).hasToString("Maya Chen <maya@mail.northfield.example>");
        assertThat(mail.getReplyTo()[0].toString()).contains("maya@test.example");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("Ada Okonkwo <ada@mail.example>");
        assertThat(mail.getSubject()).isEqualTo("Rates for Ada");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Return-Path", null)).contains("bounces+");
        var plain = parts(mail).getFirst().getContent().toString();
        assertThat(plain)
                .contains("Hello", "Ada", "Northfield Lending, LLC", "1 Main Street, Duluth", link(mail))
                .doesNotContain("{{");
        assertThat(parts(mail).getLast().getContent().toString()).contains("<strong>", link(mail));
        assertThat(jdbc.sql(
                                "select subject || '|' || header_id || '|' || domain from contact_email where contact_id = ?")
                        .param(ada.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Rates for Ada|" + mail.getMessageID() + "|mail.example");
        assertThat(jdbc.sql("select body from contact_email where contact_id = ?")
                        .param(ada.value())
                        .query(String.class)
                        .single())
                .isEqualToNormalizingNewlines(plain);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getHeader("To", null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void R35_who_unsubscribes_by_the_link_of_one_gets_no_other_even_if_it_is_queued_already() throws Exception {
        var ada = given.contact().named("Ada Okonkwo").email(ADA).ownedBy(maya).create();
        send(ada);
        var link = link(round().getFirst());
        send(ada);
        unsubscribing.unsubscribe(link.substring(link.lastIndexOf('/') + 1), "%s", true);

        assertThat(round()).hasSize(1);
        assertThat(jdbc.sql("select reason from contact_email where state = 5")
                        .query(String.class)
                        .list())
                .containsExactly("Its address is opted out of e-mail.");
    }

    @Test
    void R39_who_is_archived_or_whose_address_came_back_after_it_was_queued_gets_none() {
        var ada = given.contact().named("Ada Okonkwo").email(ADA).ownedBy(maya).create();
        var ben = given.contact()
                .named("Ben Bell")
                .email("ben@mail.example")
                .ownedBy(maya)
                .create();
        send(ada, ben);
        jdbc.sql("update contact set archived = true, archive_reason = 'DECEASED' where id = ?")
                .param(ada.value())
                .update();
        jdbc.sql("update contact set email_valid = false where id = ?")
                .param(ben.value())
                .update();
        assertThat(round()).isEmpty();
        assertThat(jdbc.sql("select reason from contact_email where state = 5 order by contact_id")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(String::isBlank);
    }
}
