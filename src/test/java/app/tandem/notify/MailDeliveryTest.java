package app.tandem.notify;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ContactId;
import app.tandem.operation.relationship.Share;
import app.tandem.people.accounts.Accounts;
import app.tandem.testing.SqlCount;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What happens between Tandem and a mail server that refuses, is silent, hangs up or is not there (R47). */
class MailDeliveryTest extends PostRoom {

    private static final String SECOND_TIME = "the same Message-ID both times";

    @Autowired
    Accounts accounts;

    @Autowired
    SqlCount sql;

    private ScriptedSmtp server = new ScriptedSmtp();

    @BeforeEach
    void startServer() {
        server = new ScriptedSmtp();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private void shareOne() {
        submit(
                maya,
                new Share(diego),
                given.contact().named("Ada One").ownedBy(maya).create());
    }

    private void round() {
        dispatch(server.port()).round();
    }

    private Duration untilNextAttempt() {
        var next = jdbc.sql("select next_attempt_at from mail")
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(clock.instant(), next.toInstant());
    }

    @Test
    void a_5xx_is_given_up_at_once_with_the_servers_reason() {
        shareOne();
        server.answer("RCPT", "550 5.1.1 No such mailbox here");
        round();
        clock.forward(Duration.ofHours(1));
        round();

        assertThat(states()).containsExactly("FAILED");
        assertThat(reason()).contains("The mail server said: 550 5.1.1 No such mailbox here");
        assertThat(jdbc.sql("select attempts from mail").query(Integer.class).single())
                .isOne();
    }

    @Test
    void a_4xx_is_tried_again_with_the_same_message_id() {
        shareOne();
        server.answer(ScriptedSmtp.END, "451 4.3.0 Try again later");
        round();
        assertThat(states()).containsExactly("QUEUED");
        assertThat(reason()).contains("451 4.3.0 Try again later");

        round();
        assertThat(server.messageIds()).as("not before its time").hasSize(1);

        server.answer(ScriptedSmtp.END, "250 taken");
        clock.forward(Duration.ofSeconds(75));
        round();
        assertThat(states()).containsExactly("SENT");
        assertThat(server.messageIds()).as(SECOND_TIME).hasSize(2);
        assertThat(new HashSet<>(server.messageIds())).as(SECOND_TIME).hasSize(1);
        assertThat(reason()).isEmpty();
    }

    @Test
    void pauses_grow_and_after_the_sixth_attempt_it_is_given_up() {
        shareOne();
        server.answer("MAIL", "450 busy");
        for (Duration pause : MailDispatcher.PAUSES) {
            round();
            assertThat(states()).containsExactly("QUEUED");
            assertThat(untilNextAttempt())
                    .isBetween(pause, Duration.ofSeconds((long) (pause.toSeconds() * (1 + MailDispatcher.JITTER)) + 1));
            clock.forward(untilNextAttempt());
        }
        round();

        assertThat(states()).containsExactly("FAILED");
        assertThat(reason()).contains("Given up after 6 attempts.", "450 busy");
    }

    @Test
    void a_server_that_never_answers_is_a_reason_to_try_later() {
        shareOne();
        shareOne();
        server.answer("EHLO", ScriptedSmtp.SILENCE);
        server.answer("HELLO", ScriptedSmtp.SILENCE);
        round();

        assertThat(states()).containsExactly("QUEUED", "QUEUED");
        assertThat(jdbc.sql("select attempts from mail order by id")
                        .query(Integer.class)
                        .list())
                .as("the second is not tried at a server that is out")
                .containsExactly(1, 0);
        assertThat(jdbc.sql("select reason from mail order by id fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .contains("could not be reached or did not answer");
    }

    @Test
    void a_server_that_dies_in_the_middle_of_a_mail_gets_it_again_with_the_same_message_id() {
        shareOne();
        server.answer(ScriptedSmtp.END, ScriptedSmtp.HANG_UP);
        round();
        assertThat(states()).containsExactly("QUEUED");

        server.answer(ScriptedSmtp.END, "250 taken");
        clock.forward(Duration.ofMinutes(2));
        round();
        assertThat(states()).containsExactly("SENT");
        assertThat(server.messageIds()).hasSize(2);
        assertThat(new HashSet<>(server.messageIds())).as(SECOND_TIME).hasSize(1);
    }

    @Test
    void nobody_listens_and_it_is_tried_again() throws IOException {
        shareOne();
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        dispatch(free).round();

        assertThat(states()).containsExactly("QUEUED");
        assertThat(reason()).contains("could not be reached");
    }

    @Test
    void an_address_that_cannot_be_one_fails_at_once() {
        jdbc.sql("update app_user set email = 'diego@@nowhere,x' where id = ?")
                .param(diego.value())
                .update();
        shareOne();
        round();

        assertThat(states()).containsExactly("FAILED");
        assertThat(reason()).contains("not valid");
    }

    @Test
    void a_deactivated_person_gets_no_mail() {
        shareOne();
        accounts.deactivate(diego);
        round();

        assertThat(states()).containsExactly("SKIPPED");
        assertThat(reason()).isEqualTo("Diego Ramos's account is deactivated.");
        assertThat(server.messageIds()).isEmpty();
    }

    @Test
    void without_a_mail_server_nothing_is_lost_and_what_is_fresh_goes_when_there_is_one() {
        shareOne();
        dispatch((JavaMailSenderImpl) null).round();
        assertThat(states()).containsExactly("NOT_CONFIGURED");
        clock.forward(Duration.ofDays(2));
        shareOne();
        dispatch((JavaMailSenderImpl) null).round();
        assertThat(states()).containsExactly("NOT_CONFIGURED", "NOT_CONFIGURED");

        clock.forward(Duration.ofHours(1));
        round();

        assertThat(states()).as("older than a day: by hand only").containsExactly("NOT_CONFIGURED", "SENT");
        assertThat(server.messageIds()).hasSize(1);
    }

    @Test
    void two_instances_at_once_send_each_mail_once() throws Exception {
        var post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
        try (var threads = Executors.newFixedThreadPool(2)) {
            IntStream.range(0, 25).forEach(n -> shareOne());
            var together = new CyclicBarrier(2);
            var both = IntStream.range(0, 2)
                    .mapToObj(n -> threads.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        dispatch(post.getSmtp().getPort()).round();
                        return null;
                    }))
                    .toList();
            for (var one : both) {
                one.get(60, TimeUnit.SECONDS);
            }
            assertThat(Arrays.stream(post.getReceivedMessages()).map(MailDeliveryTest::id))
                    .hasSize(25)
                    .doesNotHaveDuplicates();
            assertThat(states()).hasSize(25).containsOnly("SENT");
        } finally {
            post.stop();
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_crash_after_the_server_took_it_sends_the_same_message_id_once_more_and_only_when_the_lease_is_over() {
        shareOne();
        var dies = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage... mails) {
                super.send(mails);
                throw new IllegalStateException("killed");
            }

            @Override
            public void send(MimeMessage mail) {
                send(new MimeMessage[] {mail});
            }
        };
        assertThatThrownBy(() -> dispatch(server(server.port(), dies)).round()).hasMessage("killed");
        assertThat(server.messageIds()).hasSize(1);

        round();
        assertThat(server.messageIds()).as("somebody may still be sending it").hasSize(1);

        clock.forward(MailTable.LEASE.plusSeconds(1));
        round();
        assertThat(states()).containsExactly("SENT");
        assertThat(server.messageIds()).hasSize(2);
        assertThat(new HashSet<>(server.messageIds())).as(SECOND_TIME).hasSize(1);
    }

    @Test
    void who_comes_back_late_does_not_overwrite_what_became_of_a_mail() {
        shareOne();
        dispatch((JavaMailSenderImpl) null).round();
        table.configured(now());
        var late = table.claim(now()).orElseThrow();
        clock.forward(MailTable.LEASE.plusSeconds(1));
        round();

        table.again(late, "too late", now());

        assertThat(states()).containsExactly("SENT");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(java.time.ZoneOffset.UTC);
    }

    @Test
    void mails_are_made_in_as_many_statements_however_many_they_are() {
        List<Integer> statements = IntStream.of(1, 30)
                .map(times -> {
                    IntStream.range(0, times).forEach(n -> shareOne());
                    return sql.during(() -> dispatch((JavaMailSenderImpl) null).round())
                            .size();
                })
                .boxed()
                .toList();

        assertThat(statements.getFirst()).isEqualTo(statements.getLast()).isLessThan(8);
        assertThat(states()).hasSize(31);
    }

    @Test
    void R47_nothing_of_what_was_told_before_there_were_mails() {
        ContactId contact = given.contact().ownedBy(maya).create();
        submit(maya, new Share(diego), contact);
        jdbc.sql("update message set mailing = 2").update();
        round();

        assertThat(states()).isEmpty();
    }
}
