package app.tandem.shell.security;

import app.tandem.people.UserId;
import app.tandem.people.signins.SignInEnd;
import app.tandem.people.signins.SignInKey;
import app.tandem.people.signins.SignIns;
import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The sign-in of a session, as the register of sign-ins knows it (R51). */
@Component
public class ThisSignIn implements HttpSessionListener {

    private static final Logger log = LoggerFactory.getLogger(ThisSignIn.class);
    private static final String NAME = ThisSignIn.class.getName();

    private static final String PROVEN = NAME + ".proven";
    /** How long a proof of who it is lasts for what only the person themself may do. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SignIns signIns;
    private final Clock clock;

    ThisSignIn(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /** The id of the sign-in that the page belongs to; 0 where there is none. */
    public static long id(UI page) {
        var session = page.getSession();
        var cookie = session == null ? null : session.getSession();
        try {
            return cookie != null && cookie.getAttribute(NAME) instanceof SignInKey key ? key.id() : 0;
        } catch (IllegalStateException ended) {
            return 0;
        }
    }

    /** Whether the person of the page has proven who they are within the last minutes. */
    public boolean isFresh(UI page) {
        var session = page.getSession().getSession();
        return session != null
                && session.getAttribute(PROVEN) instanceof Instant at
                && clock.instant().isBefore(at.plus(FRESH));
    }

    /** Notes that the person of the page has proven who they are. */
    public void proven(UI page) {
        page.getSession().getSession().setAttribute(PROVEN, clock.instant());
    }

    /** Enters the sign-in of this session; one that it had before is over. */
    void begin(HttpServletRequest request, UserId user) {
        var session = request.getSession();
        over(session);
        session.setAttribute(PROVEN, clock.instant());
        session.setAttribute(NAME, signIns.begin(user, Devices.words(request.getHeader(HttpHeaders.USER_AGENT))));
    }

    /** Why the sign-in of this request is over; empty while it is open. */
    Optional<SignInEnd> ended(HttpServletRequest request, UserId user) {
        var session = request.getSession(false);
        return signIns.ended(user, session == null ? null : key(session));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            over(event.getSession());
        } catch (RuntimeException stopping) {
            log.debug("The end of a session is not entered: its time is over in any case", stopping);
        }
    }

    private void over(HttpSession session) {
        var key = key(session);
        if (key != null) {
            signIns.over(key);
        }
    }

    private static @Nullable SignInKey key(HttpSession session) {
        return session.getAttribute(NAME) instanceof SignInKey key ? key : null;
    }
}
