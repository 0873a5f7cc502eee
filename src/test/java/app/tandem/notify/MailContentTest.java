package app.tandem.notify;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Zones;
import app.tandem.time.DateStyle;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What mails say, to whom and when they go (R4, R47), as a real mail server gets them. */
class MailContentTest extends PostRoom {

    private final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    Zones zones;

    @Autowired
    Preferences chosen;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void startServer() {
        post.start();
    }

    @AfterEach
    void stopServer() {
        post.stop();
    }

    private void round() {
        dispatch(post.getSmtp().getPort()).round();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(post.getReceivedMessages());
    }

    private MimeMessage only() {
        assertThat(received()).hasSize(1);
        return received().getFirst();
    }

    private static String plain(MimeMessage mail) {
        return body(mail, 0);
    }

    private static String html(MimeMessage mail) {
        return body(mail, 1);
    }

    private static String body(MimeMessage mail, int part) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(part)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContactId contact(String name) {
        return given.contact().named(name).ownedBy(maya).create();
    }

    @Test
    void R47_a_mail_comes_in_the_actors_name_and_answers_go_to_the_actor() throws MessagingException {
        submit(maya, new Share(diego), contact("Ada One"), contact("Bea Two"));
        round();

        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Maya Chen shared 2 contacts with you");
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Maya Chen via Tandem");
        assertThat(from.getAddress()).isEqualTo("tandem@northfield.example");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("maya@test.example");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("diego@test.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID())
                .isEqualTo(jdbc.sql("select header_id from mail")
                        .query(String.class)
                        .single())
                .endsWith(".tandem@northfield.example>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void R47_text_and_html_name_the_contacts_and_lead_to_them() {
        submit(maya, new Share(diego), contact("Ada One"), contact("Bea Two"));
        round();

        long message = messages.of(diego, 0, 1).getFirst().id();
        var link = "https://tandem.northfield.example/contacts?archived=included&message=" + message;
        assertThat(plain(only())).isEqualTo("""
                Maya Chen shared 2 contacts with you.

                - Ada One
                - Bea Two

                Open in Tandem: %s

                --\s
                Choose which e-mails you get: https://tandem.northfield.example/notifications
                """.formatted(link));
        assertThat(html(only()))
                .contains("<li dir=\"auto\">Ada One</li>", "<li dir=\"auto\">Bea Two</li>")
                .contains("href=\"" + link.replace("&", "&amp;") + "\"")
                .contains("name=\"viewport\"");
    }

    @Test
    void R47_twenty_contacts_are_named_and_the_others_counted() {
        var many = given.contacts(57).ownedBy(maya).create().toArray(ContactId[]::new);
        submit(maya, new Share(diego), many);
        round();

        assertThat(only())
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Maya Chen shared 57 contacts with you"));
        assertThat(plain(only()).lines().filter(line -> line.startsWith("- "))).hasSize(20);
        assertThat(plain(only())).contains("and 37 more");
        assertThat(html(only())).contains("and 37 more");
    }

    @Test
    void R47_one_mail_a_person_and_operation_and_none_twice() throws MessagingException {
        submit(maya, new Share(diego), contact("Ada One"), contact("Bea Two"), contact("Cleo Three"));
        submit(maya, new Assign(nina), contact("Dora Four"));
        round();
        round();

        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .containsExactly("Maya Chen shared 3 contacts with you", "Maya Chen assigned Dora Four to you");
        assertThat(received().getFirst().getMessageID())
                .isNotEqualTo(received().getLast().getMessageID());
    }

    @Test
    void R4_a_mail_names_what_its_reader_may_see_when_it_is_sent() {
        var kept = contact("Ada Kept");
        var taken = contact("Bea Taken");
        submit(maya, new Share(diego), kept, taken);
        submit(maya, new Unshare(diego), taken);
        round();

        assertThat(plain(received().getFirst()))
                .contains("shared 2 contacts with you", "Ada Kept")
                .doesNotContain("Bea");
    }

    @Test
    void R47_who_lost_access_reads_the_number_and_by_whom_only() {
        var contact = given.contact()
                .named("Ada Secret")
                .ownedBy(maya)
                .assignedTo(jonas)
                .create();
        submit(maya, new Unassign(jonas), contact);
        round();

        assertThat(plain(only()))
                .contains("Maya Chen ended your assignment to 1 contact.", "You can no longer see it.")
                .doesNotContain("Ada", "Secret", "contacts?");
        assertThat(html(only())).doesNotContain("Ada", "Secret", "contacts?");
    }

    @Test
    void nothing_that_still_runs_is_mailed_R47() {
        submit(maya, new Share(diego), contact("Ada One"));
        jdbc.sql("update operation set state = 'RUNNING'").update();
        round();
        assertThat(received()).isEmpty();

        jdbc.sql("update operation set state = 'FINISHED'").update();
        round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void names_make_no_headers_no_lines_and_no_tags() throws MessagingException {
        jdbc.sql("update app_user set first_name = ?, last_name = 'O\"Hara <b>' where id = ?")
                .params("Maya\r\nBcc: all@test.example\r\n", maya.value())
                .update();
        var contact = contact("Ada <script>alert(1)</script>");
        jdbc.sql("update contact set last_name = ?")
                .param("Two\n- Forged & <script>")
                .update();
        submit(maya, new Share(diego), contact);
        round();

        assertThat(only().getHeader("Bcc")).isNull();
        assertThat(only().getSubject())
                .isEqualTo("Maya Bcc: all@test.example  O\"Hara <b> shared Ada Two - Forged & <script> with you");
        assertThat(((InternetAddress) only().getFrom()[0]).getAddress()).isEqualTo("tandem@northfield.example");
        assertThat(GreenMailUtil.getHeaders(only())).doesNotContain("\nBcc");
        assertThat(plain(only())).doesNotContain("\n- Forged");
        assertThat(html(only())).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
    }

    @Test
    void names_in_any_script_arrive_as_they_are() throws MessagingException {
        jdbc.sql("update app_user set first_name = 'Мая', last_name = '陈' where id = ?")
                .param(maya.value())
                .update();
        submit(maya, new Share(diego), contact("Zoë Ångström"));
        round();

        assertThat(only().getSubject()).isEqualTo("Мая 陈 shared Zoë Ångström with you");
        assertThat(((InternetAddress) only().getFrom()[0]).getPersonal()).isEqualTo("Мая 陈 via Tandem");
        assertThat(plain(only())).contains("- Zoë Ångström");
    }

    @Test
    void who_wants_it_in_the_app_only_gets_no_mail() {
        preferences.save(diego, Map.of(Topic.SHARES, Delivery.IN_APP));
        submit(maya, new Share(diego), contact("Ada One"));
        round();
        clock.forward(Duration.ofDays(2));
        round();

        assertThat(received()).isEmpty();
        assertThat(messages.unread(diego)).isOne();
    }

    @Test
    void a_digest_comes_once_a_day_with_everything_since_the_last() throws MessagingException {
        preferences.save(diego, Map.of(Topic.SHARES, Delivery.DAILY, Topic.ASSIGNMENTS, Delivery.DAILY));
        submit(maya, new Share(diego), contact("Ada One"));
        submit(nina, new Share(diego), given.contact().ownedBy(nina).create());
        submit(maya, new Assign(diego), contact("Bea Two"));
        round();
        assertThat(received()).as("before eight o'clock").isEmpty();

        clock.forward(Duration.ofHours(2));
        round();
        round();
        assertThat(only().getSubject()).startsWith("3 notifications, ");
        assertThat(((InternetAddress) only().getFrom()[0]).getPersonal()).isEqualTo("Tandem");
        assertThat(only().getHeader("Reply-To")).isNull();
        assertThat(plain(only()))
                .contains(
                        "Maya Chen shared Ada One with you.",
                        "Nina Kowalski shared Ada Okonkwo with you.",
                        "Maya Chen assigned Bea Two to you.")
                .doesNotContain("- Ada", "- Bea");

        clock.forward(Duration.ofDays(1));
        round();
        assertThat(received()).as("nothing new, no digest").hasSize(1);
    }

    @Test
    void the_day_of_a_digest_is_written_as_its_reader_chose() throws MessagingException {
        chosen.setDateStyle(diego, DateStyle.INTERNATIONAL);
        preferences.save(diego, Map.of(Topic.SHARES, Delivery.DAILY));
        submit(maya, new Share(diego), contact("Ada One"));
        clock.forward(Duration.ofHours(2));
        round();

        assertThat(only().getSubject()).matches("1 notification, \\d{4}-\\d\\d-\\d\\d");
        assertThat(outbox.list(diego, null, 0, 9))
                .extracting(OutboxMail::subject)
                .containsExactly(only().getSubject());
    }

    @Test
    void a_digest_comes_at_eight_in_the_zone_of_its_reader() {
        zones.seen(diego, ZoneId.of("America/New_York"));
        zones.seen(nina, ZoneId.of("America/Denver"));
        for (UserId reader : List.of(diego, nina)) {
            preferences.save(reader, Map.of(Topic.SHARES, Delivery.DAILY));
            submit(maya, new Share(reader), contact("Ada One"));
        }
        round();
        assertThat(received()).as("7 AM in New York").isEmpty();

        clock.forward(Duration.ofHours(1));
        round();
        assertThat(recipients()).as("8 AM in New York").hasSize(1);

        clock.forward(Duration.ofHours(1));
        round();
        assertThat(recipients()).as("8 AM in Chicago, 7 AM in Denver").hasSize(1);

        clock.forward(Duration.ofHours(1));
        round();
        assertThat(recipients()).as("8 AM in Denver").hasSize(2).doesNotHaveDuplicates();
    }

    private List<String> recipients() {
        return received().stream()
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void changes_to_ones_own_contacts_are_for_the_digest_until_one_chooses() {
        submit(sam, new Assign(diego), contact("Ada One"));
        round();
        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .containsExactly("Sam Whitfield assigned Ada One to you");

        clock.forward(Duration.ofHours(2));
        round();
        assertThat(plain(received().getLast()))
                .contains("Sam Whitfield, acting as you, assigned Ada One to Diego Ramos.");
    }

    @Test
    void a_message_about_ones_own_work_stays_in_the_app() {
        submit(maya, new Share(diego), contact("Ada One"));
        jdbc.sql("update message set role = 0").update();
        round();

        assertThat(received()).isEmpty();
    }
}
