package app.tandem.attack;

import static app.tandem.testing.Northfield.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tandem.people.People;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.people.signins.SecondFactors;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import app.tandem.testing.TypedKey;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.filter.OncePerRequestFilter;

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
    SecondFactors factors;

    @Autowired
    SignIns signIns;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    MovedClock clock;

    @Autowired
    Ending ending;

    @Autowired
    Handshakes handshakes;

    Visitor visitor;
    OpenedPage page;

    @BeforeEach
    void maya_has_a_page_open() {
        database.empty();
        ending.at(0);
        given.northfield();
        given.contact().named(SECRET).ownedBy(maya).create();
        visitor = new Visitor("http://localhost:" + port);
        page = visitor.signIn("maya@test.example", PASSWORD);
    }

    @Test
    void whoever_gave_the_password_has_five_minutes_for_the_code() {
        var app = AuthenticatorSecret.fresh();
        assertThat(factors.turnOn(maya, 0, app, app.code(clock.instant()))).isPresent();
        clock.forward(Duration.ofMinutes(1));
        var half = new Visitor("http://localhost:" + port).signIn("maya@test.example", PASSWORD);
        clock.forward(Duration.ofMinutes(5));
        type(half, app.code(clock.instant()), "Go on");
        assertThat(half.received()).contains("That took too long");
        assertThat(signIns.of(maya)).isEmpty();
    }

    @Test
    void whoever_has_to_set_a_second_factor_up_has_a_quarter_of_an_hour_and_nothing_is_left_of_a_longer_one() {
        organizations.administratorsNeedFactor(people.actor(ruth).organization(), true);
        var half = new Visitor("http://localhost:" + port).signIn("ruth@test.example", PASSWORD);
        clock.forward(Duration.ofMinutes(15));
        type(half, app(half).code(clock.instant()), "Turn on");
        assertThat(half.received()).contains("That took too long");
        assertThat(factors.of(ruth).isOn()).isFalse();
        assertThat(signIns.of(ruth)).isEmpty();
        var quicker = new Visitor("http://localhost:" + port).signIn("ruth@test.example", PASSWORD);
        clock.forward(Duration.ofMinutes(14));
        type(quicker, app(quicker).code(clock.instant()), "Turn on");
        assertThat(quicker.received()).contains("Your recovery codes");
        assertThat(signIns.of(ruth)).hasSize(1);
    }

    private static AuthenticatorSecret app(OpenedPage page) {
        return page.texts()
                .filter(text -> text.matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}"))
                .map(TypedKey::of)
                .findFirst()
                .orElseThrow();
    }

    private static void type(OpenedPage page, String code, String button) {
        page.send(
                page.property(page.element("label", "Code"), "value", code),
                page.click(page.around("vaadin-button", button).getLast()));
        page.confirm();
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

    @ParameterizedTest
    @EnumSource
    void a_request_whose_session_is_ended_while_it_runs_is_answered_as_one_after_the_end(Asked asked) {
        int look = 0;
        Answer answer;
        do {
            visitor = new Visitor("http://localhost:" + port);
            page = visitor.signIn("maya@test.example", PASSWORD);
            ending.at(++look);
            answer = asked.request.apply(visitor, page);
            assertThat(answer.status()).as("%s, ended at look %d", answer, look).isLessThan(500);
        } while (ending.hasHappened());
        assertThat(look).as("looks at the session, and one").isGreaterThan(2);
    }

    @Test
    void a_socket_whose_handshake_outlasts_the_sign_in_is_dead_after_it() {
        visitor = new Visitor("http://localhost:" + port);
        page = visitor.open("login");
        var late = handshakes.hold();
        var socket = page.connect();
        assertThat(socket.status()).isEqualTo(101);
        page.signIn("maya@test.example", PASSWORD);
        late.countDown();
        assertThat(socket.closes()).isTrue();
        page.send(page.navigation("contacts", ""));
        assertThat(page.received()).contains(SECRET);
        assertThat(socket.messages()).noneMatch(message -> message.contains(SECRET));
    }

    /** Lets the server take its time between the answer to a handshake and what it makes of the socket. */
    static final class Handshakes implements VaadinServiceInitListener, VaadinRequestInterceptor {

        private volatile CountDownLatch held = new CountDownLatch(0);

        CountDownLatch hold() {
            held = new CountDownLatch(1);
            return held;
        }

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addVaadinRequestInterceptor(this);
        }

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {
            if (HandlerHelper.isRequestType(request, HandlerHelper.RequestType.PUSH)) {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {}

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {}
    }

    /** What browsers ask for with a session. */
    enum Asked {
        SIGN_OF_LIFE((visitor, page) -> page.heartbeat()),
        MESSAGE((visitor, page) -> page.post(visitor, page.message())),
        ADDRESS((visitor, page) -> visitor.get("/contacts")),
        NEW_PAGE((visitor, page) -> visitor.get("/?v-r=init&location=contacts&query=")),
        STYLES((visitor, page) -> visitor.get("/styles/tandem.css")),
        NO_PAGE((visitor, page) -> visitor.get("/no-such-page"));

        final BiFunction<Visitor, OpenedPage, Answer> request;

        Asked(BiFunction<Visitor, OpenedPage, Answer> request) {
            this.request = request;
        }
    }

    /** Ends a session as another thread may at any time: just after a request has got hold of it. */
    static final class Ending extends OncePerRequestFilter {

        private final AtomicInteger left = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();

        /** Ends the session of the next request when it has asked for it so many times. */
        void at(int look) {
            left.set(look);
        }

        /** Waits for the end of the request, which looks once more when its answer is on its way already. */
        boolean hasHappened() {
            await().until(() -> running.get() == 0);
            return left.getAndSet(0) <= 0;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            running.incrementAndGet();
            try {
                chain.doFilter(
                        new HttpServletRequestWrapper(request) {

                            @Override
                            public @Nullable HttpSession getSession(boolean create) {
                                var session = super.getSession(create);
                                if (session != null && left.get() > 0 && left.decrementAndGet() == 0) {
                                    session.invalidate();
                                }
                                return session;
                            }

                            @Override
                            public HttpSession getSession() {
                                return requireNonNull(getSession(true));
                            }
                        },
                        response);
            } finally {
                running.decrementAndGet();
            }
        }
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

        @Bean
        Handshakes handshakes() {
            return new Handshakes();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE + 2)
        Ending ending() {
            return new Ending();
        }
    }
}
