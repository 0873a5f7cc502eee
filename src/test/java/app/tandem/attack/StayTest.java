package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A sign-in ends after two hours in which its person did nothing, and after twelve in all, open tabs or not (R51). */
@ServerTest
@TestPropertySource(properties = "tandem.sessions.look=200ms")
@Tag("slow")
class StayTest {

    static final String PASSWORD = "a password";
    static final String SECRET = "Priya Natarajan";
    static final Duration NEARLY_TWO_HOURS = Duration.ofMinutes(119);

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    MovedClock clock;

    Visitor visitor;
    OpenedPage page;

    @BeforeEach
    void maya_has_a_page_open() {
        database.empty();
        var maya = given.lo("Maya Chen")
                .of(given.lender("Northfield Lending"))
                .email("maya@test.example")
                .password(PASSWORD)
                .create();
        given.contact().named(SECRET).ownedBy(maya).create();
        visitor = new Visitor("http://localhost:" + port);
        page = visitor.signIn("maya@test.example", PASSWORD);
    }

    @Test
    void what_a_page_does_by_itself_keeps_nobody_signed_in() {
        var socket = page.connect();
        assertThat(socket.status()).isEqualTo(101);
        clock.forward(NEARLY_TWO_HOURS);
        assertThat(page.heartbeat().status()).isEqualTo(200);
        assertThat(page.send().has("syncId")).isTrue();
        assertThat(page.send(page.event(1, "opened-changed")).has("syncId")).isTrue();
        clock.forward(Duration.ofMinutes(2));
        assertThat(page.heartbeat().status()).isEqualTo(403);
        assertThat(socket.closes()).as("the socket goes with the session").isTrue();
        assertThat(page.send(page.navigation("contacts", ""))
                        .at("/meta/sessionExpired")
                        .asBoolean())
                .isTrue();
        assertThat(visitor.get("/contacts").header("location")).contains("/login?expired");
    }

    @Test
    void what_a_person_does_keeps_them_signed_in() {
        clock.forward(NEARLY_TWO_HOURS);
        page.send(page.event(page.element("tag", "vaadin-app-layout"), "t-present"));
        clock.forward(NEARLY_TWO_HOURS);
        page.send(page.click(page.element("tag", "vaadin-app-layout")));
        clock.forward(NEARLY_TWO_HOURS);
        page.send(page.navigation("contacts", ""));
        assertThat(page.received()).contains(SECRET);
    }

    @Test
    void after_twelve_hours_everybody_signs_in_again() {
        for (int hour = 0; hour < 11; hour++) {
            clock.forward(Duration.ofHours(1));
            assertThat(page.send(page.navigation("contacts", "")).has("syncId")).isTrue();
        }
        clock.forward(Duration.ofHours(1));
        assertThat(page.send(page.navigation("contacts", ""))
                        .at("/meta/sessionExpired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_socket_of_a_page_whose_time_is_over_is_cut_without_waiting_for_a_sign_of_life() {
        var socket = page.connect();
        assertThat(socket.status()).isEqualTo(101);
        clock.forward(Duration.ofHours(2));
        assertThat(socket.closes()).isTrue();
        assertThat(page.send().at("/meta/sessionExpired").asBoolean()).isTrue();
    }

    /** Goes with the clock of the machine, and further when a test says so. */
    static final class MovedClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }
}
