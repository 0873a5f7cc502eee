package app.tandem.email.returns;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.email.EmailState;
import app.tandem.email.returns.Returned.What;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows when e-mails come back or their readers complain (R34, R35). */
@DatabaseTest
class ReturnsTest {

    private static final String KEY = "a key";

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Returns returns;

    private final ReturnPath path =
            new ReturnPath("bounces@mail.northfield.example", () -> KEY.getBytes(StandardCharsets.UTF_8));

    private ContactId ada = new ContactId(0);

    @BeforeEach
    void people() {
        given.northfield();
        ada = given.contact().email("Ada@mail.example").ownedBy(maya).create();
        jdbc.sql("insert into operation (id, actor_id, state, opened_at, selected)"
                        + " values (1, 1, 'FINISHED', :now, 0)")
                .param("now", OffsetDateTime.now())
                .update();
        jdbc.sql("insert into email_text (id, organization_id, subject, body, created_at, created_by)"
                        + " values (1, 1, 'Rates', 'Hello', :now, 1)")
                .param("now", OffsetDateTime.now())
                .update();
        for (int mail = 1; mail <= 6; mail++) {
            jdbc.sql(
                            "insert into contact_email (id, contact_id, sender_id, organization_id, operation_id, text_id, state,"
                                    + " due_at, bulk, header_id, address, created_at, changed_at, sent_at) values (:mail, :contact,"
                                    + " 1, 1, 1, 1, 3, :now, true, '<1@x>', 'Ada@mail.example', :now, :now, :now)")
                    .param("mail", mail)
                    .param("contact", ada.value())
                    .param("now", OffsetDateTime.now())
                    .update();
        }
    }

    private void take(long mail, What what) {
        returns.take(new Returned(mail, what, "550 in their words"));
    }

    private EmailState state(long mail) {
        return EmailState.of(jdbc.sql("select state from contact_email where id = ?")
                .param(mail)
                .query(Integer.class)
                .single());
    }

    private boolean valid() {
        return jdbc.sql("select email_valid from contact where id = ?")
                .param(ada.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void R34_no_such_address_marks_the_mail_and_the_address_everywhere() {
        var diegos = given.contact().email("ada@mail.example").ownedBy(diego).create();
        take(1, What.NO_ADDRESS);
        take(1, What.NO_ADDRESS);
        assertThat(state(1)).isEqualTo(EmailState.BOUNCED);
        assertThat(jdbc.sql("select reason from contact_email where id = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("The mail server said: 550 in their words");
        assertThat(valid()).isFalse();
        assertThat(jdbc.sql("select email_valid from contact where id = ?")
                        .param(diegos.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void R34_five_that_come_back_for_now_within_thirty_days_make_the_address_invalid() {
        for (int mail = 1; mail <= 4; mail++) {
            take(mail, What.NOT_NOW);
            take(mail, What.NOT_NOW);
        }
        assertThat(valid()).as("after four").isTrue();
        jdbc.sql("update email_soft_bounce set at = ? where mail_id = 1")
                .param(OffsetDateTime.now().minusDays(31))
                .update();
        take(5, What.NOT_NOW);
        assertThat(valid()).as("with one of them longer ago").isTrue();
        take(6, What.NOT_NOW);
        assertThat(valid()).as("after the fifth").isFalse();
        assertThat(jdbc.sql("select reason from email_bounce")
                        .query(String.class)
                        .single())
                .isEqualTo("5 e-mails came back within 30 days. The mail server said: 550 in their words");
    }

    @Test
    void R34_what_is_about_us_says_nothing_of_the_address() {
        for (int mail = 1; mail <= 6; mail++) {
            take(mail, What.ABOUT_US);
        }
        assertThat(state(6)).isEqualTo(EmailState.BOUNCED);
        assertThat(valid()).isTrue();
    }

    @Test
    void a_delivery_is_kept_and_what_came_back_after_it_too() {
        take(1, What.DELIVERED);
        assertThat(state(1)).isEqualTo(EmailState.DELIVERED);
        take(1, What.NOT_NOW);
        take(1, What.DELIVERED);
        assertThat(state(1)).isEqualTo(EmailState.BOUNCED);
    }

    @Test
    void R35_a_complaint_is_an_opt_out_with_its_evidence() {
        take(1, What.COMPLAINT);
        take(1, What.COMPLAINT);
        assertThat(jdbc.sql("select source || ': ' || address || ': ' || evidence from consent_event")
                        .query(String.class)
                        .list())
                .containsExactly("7: ada@mail.example: A complaint about mail 1, reported by 550 in their words");
        assertThat(jdbc.sql("select unsubscribed from contact where id = ?")
                        .param(ada.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(state(1)).isEqualTo(EmailState.SENT);
    }

    @Test
    void R18_what_comes_back_for_a_deleted_contact_still_counts_and_an_unknown_number_does_nothing() {
        jdbc.sql("update contact_email set contact_id = 4711").update();
        take(1, What.COMPLAINT);
        take(2, What.NO_ADDRESS);
        take(999, What.NO_ADDRESS);
        assertThat(jdbc.sql("select count(*) from consent where not opted_in")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(valid()).isFalse();
    }

    @Test
    void a_mailbox_is_read_by_imap_and_what_is_no_report_of_ours_stays_in_it() throws Exception {
        var mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
        mailbox.start();
        try {
            var user = mailbox.setUser("bounces@mail.northfield.example", "bounces", "secret");
            user.deliver(Reports.about("exchange-recipient-not-found", path.of(1)));
            user.deliver(Reports.about("complaint-whole-mail", path.of(2)));
            user.deliver(Reports.about("vacation", path.of(3)));
            user.deliver(Reports.about("gmail-no-such-user", "bounces+4.0123456789abcdef0123@mail.northfield.example"));
            var settings =
                    new ImapSettings("127.0.0.1", mailbox.getImap().getPort(), "bounces", "secret", false, "INBOX");
            var source = new ImapSource(settings, path);
            List<Returned> taken = new ArrayList<>();
            source.each(returned -> {
                taken.add(returned);
                returns.take(returned);
            });
            source.each(taken::add);

            assertThat(taken).extracting(Returned::what).containsExactly(What.NO_ADDRESS, What.COMPLAINT);
            assertThat(state(1)).isEqualTo(EmailState.BOUNCED);
            assertThat(state(3)).isEqualTo(EmailState.SENT);
            assertThat(state(4)).isEqualTo(EmailState.SENT);
            var inbox = mailbox.getManagers().getImapHostManager().getInbox(user);
            assertThat(inbox.getMessageCount()).isEqualTo(2);
        } finally {
            mailbox.stop();
        }
    }

    @Test
    void a_report_that_could_not_be_taken_is_handed_over_again() throws Exception {
        var mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
        mailbox.start();
        try {
            var user = mailbox.setUser("bounces@mail.northfield.example", "bounces", "secret");
            user.deliver(Reports.about("postfix-no-such-user", path.of(1)));
            var source = new ImapSource(
                    new ImapSettings("127.0.0.1", mailbox.getImap().getPort(), "bounces", "secret", false, "INBOX"),
                    path);
            List<Returned> taken = new ArrayList<>();
            try {
                source.each(returned -> {
                    throw new IllegalStateException("this test");
                });
            } catch (IllegalStateException thisTest) {
                assertThat(thisTest).hasMessage("this test");
            }
            source.each(taken::add);
            assertThat(taken).hasSize(1);
        } finally {
            mailbox.stop();
        }
    }
}
