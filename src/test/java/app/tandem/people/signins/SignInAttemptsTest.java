package app.tandem.people.signins;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing is slowed down for who guesses, on every instance, and never for the owner in a browser of theirs. */
@DatabaseTest
class SignInAttemptsTest {

    static final String MAYA = "maya@test.example";
    static final String HERE = "203.0.113.7";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KnownDevices devices;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    PlatformTransactionManager transactions;

    final HandClock clock = new HandClock();
    SignInAttempts attempts;
    UserId maya;

    @BeforeEach
    void nobody_has_failed_yet() {
        database.empty();
        maya = given.lo("Maya Chen").of(given.lender("Northfield")).email(MAYA).create();
        attempts = new SignInAttempts(jdbc, devices, clock, 20);
    }

    @Test
    void a_thousand_guesses_from_one_address_slow_that_address_and_nobody_else() {
        long lookedAt = IntStream.range(0, 1_000)
                .filter(n -> begin(MAYA, HERE, null).allowed())
                .count();
        assertThat(lookedAt).as("passwords looked at").isLessThanOrEqualTo(6);
        assertThat(begin(MAYA, "198.51.100.4", null).allowed())
                .as("the owner, at another address")
                .isTrue();
        assertThat(begin("ben@test.example", HERE, null).allowed())
                .as("a colleague in the same office")
                .isTrue();
    }

    @Test
    void one_account_however_its_address_is_written_is_one() {
        long lookedAt = IntStream.range(0, 100)
                .filter(n -> begin("ma" + "\u200b".repeat(n + 1) + "ya@TEST.example ", "198.51.100." + n, null)
                        .allowed())
                .count();
        assertThat(lookedAt).isLessThanOrEqualTo(31);
        assertThat(begin(MAYA, "192.0.2.1", null).allowed()).isFalse();
    }

    @Test
    void one_network_however_its_address_is_written_is_one() {
        for (int n = 0; n < 6; n++) {
            begin(MAYA, "2001:db8::a:" + n, null);
        }
        assertThat(begin(MAYA, "2001:db8:0:0:1:2:3:4", null).allowed()).isFalse();
        assertThat(begin(MAYA, "2001:db8:0:1::a", null).allowed()).isTrue();
    }

    @Test
    void a_thousand_accounts_tried_from_one_address_slow_it_for_all_and_no_other() {
        long lookedAt = IntStream.range(0, 1_000)
                .filter(n -> begin("person" + n + "@test.example", HERE, null).allowed())
                .count();
        assertThat(lookedAt).isLessThanOrEqualTo(21);
        assertThat(begin(MAYA, HERE, null).allowed()).isFalse();
        assertThat(begin(MAYA, "198.51.100.4", null).allowed()).isTrue();
    }

    @Test
    void one_account_tried_from_a_thousand_addresses_is_slowed_but_not_where_its_owner_has_signed_in_before() {
        devices.remember(maya, "her browser");
        long lookedAt = IntStream.range(0, 1_000)
                .filter(n -> begin(MAYA, "198.51.100." + n, null).allowed())
                .count();
        assertThat(lookedAt).isLessThanOrEqualTo(31);
        assertThat(begin(MAYA, "192.0.2.1", "a made-up browser").allowed()).isFalse();
        assertThat(begin(MAYA, HERE, "her browser").allowed()).isTrue();
    }

    @Test
    void a_known_browser_gives_no_endless_guesses_and_is_known_for_its_person_only() {
        devices.remember(maya, "her browser");
        long lookedAt = IntStream.range(0, 100)
                .filter(n -> begin(MAYA, "198.51.100." + n, "her browser").allowed())
                .count();
        assertThat(lookedAt).isLessThanOrEqualTo(6);
        assertThat(devices.isKnown("ben@test.example", "her browser")).isFalse();
        devices.forget(maya);
        assertThat(devices.isKnown(MAYA, "her browser")).isFalse();
    }

    @Test
    void the_wait_grows_ends_and_is_forgotten_and_a_right_password_counts_as_no_failure() {
        for (int n = 0; n < 6; n++) {
            assertThat(begin(MAYA, HERE, null).allowed()).isTrue();
        }
        assertThat(begin(MAYA, HERE, null).pause()).contains(Duration.ofSeconds(1));
        clock.forward(Duration.ofSeconds(1));
        var right = begin(MAYA, HERE, null);
        assertThat(right.allowed()).isTrue();
        succeed(right);
        assertThat(begin(MAYA, HERE, null).allowed()).isTrue();
        assertThat(begin(MAYA, HERE, null).pause()).contains(Duration.ofSeconds(2));
        clock.forward(Duration.ofHours(2));
        assertThat(begin(MAYA, HERE, null).allowed()).isTrue();
        assertThat(begin(MAYA, HERE, null).allowed()).as("begun anew").isTrue();
        assertThat(SignInAttempts.delay(500, 5)).isEqualTo(SignInAttempts.LONGEST);
    }

    @Test
    void who_signs_in_again_and_again_is_not_held_to_what_they_mistyped_hours_ago() {
        for (int n = 0; n < 5; n++) {
            begin(MAYA, HERE, null);
        }
        for (int n = 0; n < 5; n++) {
            clock.forward(Duration.ofMinutes(25));
            succeed(begin(MAYA, HERE, null));
        }
        for (int n = 0; n < 6; n++) {
            assertThat(begin(MAYA, HERE, null).allowed()).isTrue();
        }
    }

    @Test
    void a_success_shortens_nobody_elses_wait() {
        var own = begin("ben@test.example", HERE, null);
        for (int n = 0; n < 21; n++) {
            begin("person" + n + "@test.example", HERE, null);
        }
        succeed(own);
        assertThat(begin(MAYA, HERE, null).allowed()).isFalse();
    }

    @Test
    void who_has_proven_by_a_mail_who_they_are_waits_no_longer_there() {
        devices.remember(maya, "her browser");
        for (int n = 0; n < 9; n++) {
            begin(MAYA, HERE, "her browser");
            begin(MAYA, HERE, null);
        }
        assertThat(begin(MAYA, HERE, "her browser").allowed()).isFalse();
        assertThat(begin(MAYA, HERE, null).allowed()).isFalse();
        inTransaction(() -> {
            attempts.forgive("Maya@test.example", HERE, "her browser");
            return null;
        });
        assertThat(begin(MAYA, HERE, "her browser").allowed()).isTrue();
        assertThat(begin(MAYA, HERE, null).allowed()).isTrue();
    }

    @Test
    void whoever_has_to_wait_fills_no_table() {
        for (int n = 0; n < 100; n++) {
            begin("person" + n + "@test.example", HERE, null);
        }
        assertThat(jdbc.sql("select count(*) from failed_sign_in")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(21 * 2 + 1);
    }

    @Test
    void many_at_once_gain_nothing() throws Exception {
        try (var crowd = Executors.newFixedThreadPool(8)) {
            var all = crowd.invokeAll(IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(
                            n -> () -> begin(MAYA, HERE, null).allowed())
                    .toList());
            int lookedAt = 0;
            for (var one : all) {
                lookedAt += one.get() ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(6);
        }
    }

    private SignInAttempts.Attempt begin(String email, String address, String device) {
        return inTransaction(() -> attempts.begin(email, address, device));
    }

    private void succeed(SignInAttempts.Attempt attempt) {
        inTransaction(() -> {
            attempts.succeeded(attempt);
            return null;
        });
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    /** Stands still until it is moved on. */
    private static final class HandClock extends Clock {
        // finer than the database keeps
        private volatile Instant now = Instant.parse("2026-12-01T09:00:00.0000009Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
