package app.tandem.shell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

/** Sessions that anybody can begin. */
class AnonymousSessionsTest {

    private static final String PERSON = "SPRING_SECURITY_CONTEXT";

    private final MockServletContext server = new MockServletContext();
    private final AnonymousSessions sessions =
            new AnonymousSessions(new SessionLimits(Duration.ofMinutes(5), 3, 20, Duration.ofSeconds(30)));

    @BeforeEach
    void people_stay_for_two_hours() {
        server.setSessionTimeout(120);
    }

    private MockHttpSession begun() {
        var session = new MockHttpSession(server);
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private void signIn(MockHttpSession session) {
        var maya = UsernamePasswordAuthenticationToken.authenticated("maya", null, List.of());
        session.setAttribute(PERSON, new SecurityContextImpl(maya));
        sessions.attributeAdded(new HttpSessionBindingEvent(session, PERSON, session.getAttribute(PERSON)));
    }

    @Test
    void without_a_person_they_live_for_five_minutes_and_with_one_as_long_as_the_settings_say() {
        var session = begun();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(300);
        signIn(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(7200);
        session.removeAttribute(PERSON);
        sessions.attributeRemoved(new HttpSessionBindingEvent(session, PERSON));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(300);
    }

    @Test
    void one_that_has_ended_is_not_kept_though_its_person_is_taken_out_after_the_end() {
        var session = begun();
        signIn(session);
        session.invalidate();
        sessions.sessionDestroyed(new HttpSessionEvent(session));
        sessions.attributeRemoved(new HttpSessionBindingEvent(session, PERSON));
        assertThat(sessions.count()).isZero();
    }

    @Test
    void where_there_are_too_many_the_quietest_ends_and_never_that_of_a_person() {
        var person = begun();
        signIn(person);
        var first = begun();
        var second = begun();
        var third = begun();
        first.access();
        var fourth = begun();
        assertThat(List.of(first, second, third, fourth))
                .filteredOn(MockHttpSession::isInvalid)
                .hasSize(1);
        assertThat(fourth.isInvalid()).isFalse();
        assertThat(person.isInvalid()).isFalse();
    }
}
