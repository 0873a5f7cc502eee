package app.tandem.email.queue;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.email.EmailState;
import app.tandem.notify.ScriptedSmtp;
import app.tandem.testing.SqlCount;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens between the queue and a mail server that takes e-mails, refuses them, is silent or hangs up (R34, R39). */
class EmailQueueTest extends QueueRoom {

    private static final int MANY = 1_500;
    private static final int QUEUED = EmailState.QUEUED.code();
    private static final int SENT = EmailState.SENT.code();
    private static final int SKIPPED = EmailState.SKIPPED.code();
    private static final int FAILED = EmailState.FAILED.code();
    private static final int BOUNCED = EmailState.BOUNCED.code();
    private static final int TAKEN_BACK = EmailState.TAKEN_BACK.code();

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

    private void round() {
        dispatcher(server.port()).round();
    }

    @Test
    void everything_goes_out_once_over_few_connections_and_what_was_sent_is_kept() {
        for (int n = 0; n < 250; n++) {
            queue("person" + n + "@domain" + n % 7 + ".example");
        }
        round();
        round();

        assertThat(states()).hasSize(250).containsOnly(SENT);
        assertThat(server.messageIds()).hasSize(250).doesNotHaveDuplicates();
        assertThat(server.connections()).isLessThanOrEqualTo(PostOffice.LINES);
        assertThat(jdbc.sql("select address || ' ' || domain || ' ' || subject || ' ' || body || ' ' || attempts"
                                + " from contact_email where id = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("person0@domain0.example domain0.example Rates Mail 1 1");
        assertThat(jdbc.sql("select count(*) from contact_email where sent_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_claim_takes_two_statements_and_its_results_one_however_many_are_queued() {
        var ada = given.contact().email("ada@mail.example").ownedBy(maya).create();
        queueMany(100, ada);
        List<String> claim = sql.during(() -> table.claim(northfield, true, now(), EmailDispatcher.CLAIM));
        assertThat(claim).hasSize(2);
        table.recover(now());
        int statements = sql.during(this::round).size();

        queueMany(1_000, ada);
        assertThat(sql.during(() -> table.claim(northfield, true, now(), EmailDispatcher.CLAIM)))
                .hasSize(2);
        table.recover(now());
        int tenTimes = sql.during(this::round).size();
        assertThat(tenTimes).as("for ten times the mails").isLessThanOrEqualTo(10 * statements);
        assertThat(statements).as("for 100 mails").isLessThanOrEqualTo(35);
    }

    @Test
    void a_round_finds_what_is_due_without_looking_at_all_that_is_queued() {
        manyQueued();
        visitsFew(() -> {
            table.due(now());
            table.dueBy(now().plus(EmailDispatcher.SOON));
        });
    }

    @Test
    @EnabledIfSystemProperty(
            named = "tandem.test.db",
            matches = "postgres",
            disabledReason = "to lock some rows, H2 looks at all")
    void a_claim_looks_at_what_it_takes_and_not_at_all_that_is_queued() {
        manyQueued();
        visitsFew(() -> table.claim(northfield, true, now(), EmailDispatcher.CLAIM));
    }

    private void manyQueued() {
        queueMany(
                20_000, given.contact().email("ada@mail.example").ownedBy(maya).create());
        jdbc.sql("update contact_email set state = 3, sent_at = :now where id % 2 = 0")
                .param("now", now())
                .update();
    }

    private void visitsFew(Runnable work) {
        assertThat(sql.visitsDuring(MANY, work))
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.rows()).as(visit.sql()).isLessThan(MANY));
    }

    @Test
    void each_claim_asks_once_for_each_sender_what_may_be_sent() {
        for (int n = 0; n < 5; n++) {
            queue(maya, "maya" + n + "@mail.example");
            queue(diego, "diego" + n + "@mail.example");
        }
        round();
        assertThat(checked).containsExactly(maya, diego);
    }

    @Test
    void R39_what_may_not_be_sent_at_that_moment_is_skipped_with_its_reason() {
        var ada = given.contact().email("ada@mail.example").ownedBy(maya).create();
        queue(maya, ada);
        queue("ben@mail.example");
        skipped.put(ada.value(), "It is opted out.");
        round();

        assertThat(states()).containsExactly(SKIPPED, SENT);
        assertThat(reason()).isEqualTo("It is opted out.");
        assertThat(server.messageIds()).hasSize(1);
    }

    @Test
    void a_mail_to_a_single_contact_does_not_wait_for_thousands_that_were_queued_before() {
        queueMany(300, given.contact().email("ada@mail.example").ownedBy(maya).create());
        long single = queue("ben@mail.example");
        jdbc.sql("update contact_email set bulk = false, due_at = :now where id = :single")
                .param("now", now())
                .param("single", single)
                .update();
        round();
        assertThat(states()).containsOnly(SENT);
        assertThat(server.messageIds().getFirst()).isEqualTo("<" + single + "@tandem.example>");
    }

    @Test
    void what_is_due_later_waits() {
        queue("ada@mail.example");
        jdbc.sql("update contact_email set due_at = ?")
                .param(now().plusHours(1))
                .update();
        round();
        assertThat(states()).containsExactly(QUEUED);

        clock.forward(Duration.ofHours(1));
        round();
        assertThat(states()).containsExactly(SENT);
    }

    @Test
    void R34_a_5xx_that_says_there_is_no_such_mailbox_marks_the_address_for_the_whole_organization() {
        var mine = given.contact().email("ada@mail.example").ownedBy(maya).create();
        var hers = given.contact().email("Ada@Mail.example").ownedBy(diego).create();
        var elsewhere = given.contact().email("ada@mail.example").ownedBy(jonas).create();
        queue(maya, mine);
        server.answer("RCPT", "550 5.1.1 No such mailbox here");
        round();

        assertThat(states()).containsExactly(BOUNCED);
        assertThat(reason()).isEqualTo("The mail server said: 550 5.1.1 No such mailbox here");
        assertThat(jdbc.sql("select id from contact where email_valid")
                        .query(Long.class)
                        .list())
                .doesNotContain(mine.value(), hers.value())
                .contains(elsewhere.value());
        assertThat(jdbc.sql("select address || ': ' || reason from email_bounce")
                        .query(String.class)
                        .list())
                .containsExactly("ada@mail.example: The mail server said: 550 5.1.1 No such mailbox here");
    }

    @Test
    void R34_a_5xx_that_is_about_us_fails_and_says_nothing_of_the_address() {
        queue("ada@mail.example");
        server.answer("RCPT", "550 5.7.1 Your domain has no reputation here");
        round();
        clock.forward(Duration.ofHours(1));
        round();

        assertThat(states()).containsExactly(FAILED);
        assertThat(reason()).contains("5.7.1 Your domain has no reputation here");
        assertThat(jdbc.sql("select count(*) from contact where not email_valid")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from email_bounce")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R34_an_address_whose_mailbox_refuses_five_within_thirty_days_is_not_valid_any_more() {
        var ada = given.contact().email("ada@mail.example").ownedBy(maya).create();
        server.answer("RCPT", "552 5.2.2 Mailbox full");
        for (int n = 1; n <= 5; n++) {
            assertThat(jdbc.sql("select count(*) from contact where email_valid")
                            .query(Integer.class)
                            .single())
                    .as("before number " + n)
                    .isOne();
            queue(maya, ada);
            round();
        }
        assertThat(states()).containsOnly(FAILED);
        assertThat(jdbc.sql("select reason from email_bounce")
                        .query(String.class)
                        .list())
                .containsExactly("5 e-mails came back within 30 days. The mail server said: 552 5.2.2 Mailbox full");
        assertThat(jdbc.sql("select count(*) from contact where email_valid")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void each_comes_from_a_return_path_of_its_own() {
        queue("ada@mail.example");
        queue("ben@mail.example");
        round();
        assertThat(server.senders())
                .hasSize(2)
                .allMatch(
                        sender -> sender.matches("MAIL FROM:<bounces\\+[12]\\.[0-9a-f]{20}@mail.northfield.example>.*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void one_refused_address_keeps_no_other_back() {
        for (int n = 0; n < 30; n++) {
            queue("person" + n + "@mail.example");
        }
        server.answer("RCPT TO:<person7@mail.example>", "550 5.2.1 Closed");
        server.answer("RCPT TO:<person8@mail.example>", "451 4.7.1 Greylisted");
        round();
        assertThat(states()).filteredOn(state -> state == SENT).hasSize(28);
        assertThat(states().get(7)).isEqualTo(BOUNCED);
        assertThat(states().get(8)).isEqualTo(QUEUED);
    }

    @Test
    void greylisting_is_tried_again_with_the_same_message_id_and_then_sent() {
        queue("ada@mail.example");
        server.answer(ScriptedSmtp.END, "451 4.7.1 Greylisted, try again");
        round();
        assertThat(states()).containsExactly(QUEUED);
        assertThat(reason()).contains("451 4.7.1 Greylisted, try again");
        round();
        assertThat(server.messageIds()).as("not before its time").hasSize(1);

        server.answer(ScriptedSmtp.END, "250 taken");
        clock.forward(Duration.ofSeconds(75));
        round();
        assertThat(states()).containsExactly(SENT);
        assertThat(server.messageIds()).hasSize(2);
        assertThat(new HashSet<>(server.messageIds())).hasSize(1);
        assertThat(reason()).isEmpty();
    }

    @Test
    void pauses_grow_and_after_the_sixth_attempt_it_is_given_up() {
        queue("ada@mail.example");
        server.answer("MAIL", "450 busy");
        for (Duration pause : Retries.PAUSES) {
            round();
            assertThat(states()).containsExactly(QUEUED);
            assertThat(untilNextAttempt())
                    .isBetween(pause, Duration.ofSeconds((long) (pause.toSeconds() * (1 + Retries.JITTER)) + 1));
            clock.forward(untilNextAttempt());
        }
        round();
        assertThat(states()).containsExactly(FAILED);
        assertThat(reason()).contains("Given up after 6 attempts.", "450 busy");
    }

    @Test
    void a_server_that_never_answers_is_tried_later_and_costs_only_those_that_were_tried_an_attempt() {
        for (int n = 0; n < 60; n++) {
            queue("person" + n + "@mail.example");
        }
        server.answer("EHLO", ScriptedSmtp.SILENCE);
        server.answer("HELLO", ScriptedSmtp.SILENCE);
        round();

        assertThat(states()).containsOnly(QUEUED);
        assertThat(jdbc.sql("select count(*) from contact_email where attempts = 1")
                        .query(Integer.class)
                        .single())
                .isBetween(1, PostOffice.LINES);

        server.answer("EHLO", "250 test");
        server.answer("HELLO", "220 test");
        clock.forward(Duration.ofMinutes(2));
        round();
        assertThat(states()).containsOnly(SENT);
    }

    @Test
    void nobody_listens_and_all_stays_queued() throws IOException {
        queue("ada@mail.example");
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        dispatcher(free).round();
        assertThat(states()).containsExactly(QUEUED);
        assertThat(reason()).contains("could not be reached");
    }

    @Test
    void a_server_that_dies_in_the_middle_gets_it_again_with_the_same_message_id() {
        queue("ada@mail.example");
        server.answer(ScriptedSmtp.END, ScriptedSmtp.HANG_UP);
        round();
        assertThat(states()).containsExactly(QUEUED);

        server.answer(ScriptedSmtp.END, "250 taken");
        clock.forward(Duration.ofMinutes(2));
        round();
        assertThat(states()).containsExactly(SENT);
        assertThat(server.messageIds()).hasSize(2);
        assertThat(new HashSet<>(server.messageIds())).hasSize(1);
    }

    @Test
    void a_server_that_hangs_up_after_some_mails_gets_the_others_over_a_new_connection() {
        for (int n = 0; n < 8; n++) {
            queue("person" + n + "@mail.example");
        }
        server.answerOnce("RCPT TO:<person5@mail.example>", ScriptedSmtp.HANG_UP);
        round();
        assertThat(states()).containsOnly(SENT);
        assertThat(server.messageIds()).hasSize(8).doesNotHaveDuplicates();
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void without_a_mail_server_all_stays_queued() {
        queue("ada@mail.example");
        dispatcher(Optional.empty(), UNLIMITED, clock).round();
        assertThat(states()).containsExactly(QUEUED);
        assertThat(checked).isEmpty();
    }

    @Test
    void R39_bulk_mail_from_an_unverified_domain_fails_with_that_reason_and_single_mail_goes() {
        queue("ada@mail.example");
        queue("ben@mail.example");
        jdbc.sql("update contact_email set bulk = false where id = 2").update();
        jdbc.sql("update organization_email set verified_at = null").update();
        round();

        assertThat(states()).containsExactly(FAILED, SENT);
        assertThat(reason())
                .isEqualTo("Northfield Lending's sending domain is not verified."
                        + " An administrator can do it under Administration → E-mail.");
    }

    @Test
    void while_an_organization_has_paused_its_mails_wait_and_those_of_others_go() {
        queue(maya, "ada@mail.example");
        queue(lou, "ben@mail.example");
        jdbc.sql("update organization_email set paused_at = ? where organization_id = 1")
                .param(now())
                .update();
        round();
        assertThat(states()).containsExactly(QUEUED, SENT);

        jdbc.sql("update organization_email set paused_at = null").update();
        round();
        assertThat(states()).containsExactly(SENT, SENT);
    }

    @Test
    void pausing_takes_hold_between_two_mails_of_a_claim() {
        for (int n = 0; n < 100; n++) {
            queue("person" + n + "@mail.example");
        }
        var written = new AtomicInteger();
        var sent = new AtomicInteger();
        atWriting = () -> {
            if (written.incrementAndGet() == 15) {
                jdbc.sql("update organization_email set paused_at = ?")
                        .param(now())
                        .update();
                sent.set(server.messageIds().size());
            }
        };
        round();
        assertThat(server.messageIds()).hasSizeLessThanOrEqualTo(sent.get() + PostOffice.FEW * PostOffice.LINES);
        assertThat(states()).contains(QUEUED, SENT).containsOnly(QUEUED, SENT);

        atWriting = () -> {};
        jdbc.sql("update organization_email set paused_at = null").update();
        round();
        assertThat(states()).containsOnly(SENT);
        assertThat(server.messageIds()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void what_is_taken_back_after_the_claim_does_not_go_out() {
        queue("ada@mail.example");
        queue("ben@mail.example");
        atCheck = () ->
                jdbc.sql("update contact_email set state = 8 where id = 1").update();
        round();
        assertThat(states()).containsExactly(TAKEN_BACK, SENT);
        assertThat(server.messageIds()).hasSize(1);
    }

    @Test
    void what_is_taken_back_while_the_server_has_it_says_that_it_was_sent() {
        queue("ada@mail.example");
        atWriting = () ->
                jdbc.sql("update contact_email set state = 8 where id = 1").update();
        round();
        assertThat(server.messageIds()).hasSize(1);
        assertThat(states()).containsExactly(SENT);
    }

    @Test
    void after_twenty_crashes_no_mail_is_lost_and_none_went_twice_but_with_the_same_message_id() {
        int mails = 300;
        for (int n = 0; n < mails; n++) {
            queue("person" + n + "@domain" + n % 5 + ".example");
        }
        var random = new Random(18);
        int crashes = 0;
        for (int n = 0; n < 20; n++) {
            var fuse = new Fuse(1 + random.nextInt(260));
            try {
                dispatcher(server.port(), UNLIMITED, fuse).round();
            } catch (Killed killed) {
                crashes++;
            }
        }
        assertThat(crashes).isGreaterThan(10);
        round();

        assertThat(states()).hasSize(mails).containsOnly(SENT);
        assertThat(new HashSet<>(server.messageIds()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, mails)
                        .mapToObj(n -> "<" + n + "@tandem.example>")
                        .toList());
    }

    @Test
    void a_mail_during_which_tandem_is_killed_each_time_is_given_up() {
        queue("ada@mail.example");
        atWriting = () -> {
            throw new Killed();
        };
        for (int n = 0; n < QueueTable.KILLED; n++) {
            assertThatThrownBy(this::round).isInstanceOf(Killed.class);
        }
        round();
        assertThat(states()).containsExactly(FAILED);
        assertThat(reason()).isEqualTo("Tandem was stopped each time while sending it.");
    }

    @Test
    void what_cannot_be_checked_or_written_is_tried_later_and_keeps_nothing_else_back() {
        queue(maya, "ada@mail.example");
        queue(diego, "ben@mail.example");
        atCheck = () -> {
            if (checked.getLast().equals(maya)) {
                throw new IllegalStateException("this test");
            }
        };
        round();
        assertThat(states()).containsExactly(QUEUED, SENT);
        assertThat(untilNextAttempt()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void more_than_the_limit_of_a_second_waits_for_the_next_seconds_and_is_no_failure() {
        for (int n = 0; n < 35; n++) {
            queue("person" + n + "@slow.example");
        }
        queue("one@quick.example");
        Instant begin = clock.instant();
        dispatcher(server.port(), limits(10, 1_000, 1_000)).round();

        assertThat(states()).containsOnly(SENT);
        assertThat(jdbc.sql("select max(attempts) from contact_email")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(Duration.between(begin, clock.instant())).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
        assertThat(jdbc.sql("select max(n) from (select count(*) as n from contact_email where domain = 'slow.example'"
                                + " group by sent_at) x")
                        .query(Integer.class)
                        .single())
                .as("at one moment")
                .isLessThanOrEqualTo(10);
    }

    @Test
    void more_than_the_limit_of_an_hour_waits_and_a_restart_forgets_nothing() {
        for (int n = 0; n < 8; n++) {
            queue("person" + n + "@mail.example");
        }
        for (int restart = 0; restart < 3; restart++) {
            dispatcher(server.port(), limits(1_000, 5, 1_000)).round();
            clock.forward(Duration.ofMinutes(10));
        }
        assertThat(server.messageIds()).hasSize(5);
        assertThat(states()).contains(QUEUED).containsOnly(QUEUED, SENT);
        assertThat(jdbc.sql("select reason from contact_email where state = 1 fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .isEqualTo("It waits: at most 5 e-mails an hour are sent to mail.example.");

        clock.forward(Duration.ofMinutes(40));
        dispatcher(server.port(), limits(1_000, 5, 1_000)).round();
        assertThat(states()).containsOnly(SENT);
    }

    @Test
    void one_senders_limit_keeps_no_other_sender_back() {
        for (int n = 0; n < 6; n++) {
            queue(maya, "maya" + n + "@mail.example");
            queue(diego, "diego" + n + "@mail.example");
        }
        jdbc.sql("update contact_email set due_at = ? where sender_id = ? and id > 6")
                .param(now().plusHours(1))
                .param(diego.value())
                .update();
        var limits =
                new EmailLimits(UNLIMITED.domain(), UNLIMITED.organization(), new EmailLimits.Sender(1_000, 3, 1_000));
        dispatcher(server.port(), limits).round();
        assertThat(jdbc.sql("select count(*) from contact_email where state = 3 and sender_id = ?")
                        .param(maya.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from contact_email where state = 3 and sender_id = ?")
                        .param(diego.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_stopped_dispatcher_sends_nothing_and_leaves_nothing_behind() {
        queue("ada@mail.example");
        var dispatcher = dispatcher(server.port());
        atCheck = dispatcher::stop;
        dispatcher.round();
        assertThat(states()).containsExactly(QUEUED);
        assertThat(server.messageIds()).isEmpty();
        assertThat(jdbc.sql("select attempts from contact_email")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** As if the machine were switched off. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Switches the machine off after it was asked the time so often. */
    private final class Fuse extends Clock {

        private final AtomicInteger left;

        Fuse(int left) {
            this.left = new AtomicInteger(left);
        }

        @Override
        public Instant instant() {
            if (left.decrementAndGet() <= 0) {
                throw new Killed();
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
