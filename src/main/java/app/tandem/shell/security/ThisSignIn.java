package app.tandem.shell.security;

import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.signins.FactorProof;
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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The sign-in of a session, as the register of sign-ins knows it (R51). The key is part of the authentication, so that a
 * session has a person and the key of their sign-in at the same moment, whatever else is asked of it meanwhile.
 */
@Component
public class ThisSignIn implements HttpSessionListener {

    private static final Logger log = LoggerFactory.getLogger(ThisSignIn.class);
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final String PROVEN = ThisSignIn.class.getName() + ".proven";
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
            return cookie == null
                    ? 0
                    : key(cookie.getAttribute(CONTEXT)).map(SignInKey::id).orElse(0L);
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

    /**
     * Enters a sign-in from this browser. Throws CredentialsExpiredException as {@link SignIns#begin}.
     */
    SignInKey begin(HttpServletRequest request, SignedInUser user, @Nullable FactorProof factor) {
        return signIns.begin(user, factor, device(request));
    }

    /** The session of a sign-in that has been entered; one that it had before is over. */
    void entered(HttpSession session) {
        over(session);
        session.setAttribute(PROVEN, clock.instant());
    }

    static String device(HttpServletRequest request) {
        return Devices.words(request.getHeader(HttpHeaders.USER_AGENT));
    }

    /** Why the sign-in of the person who asks is over; empty while it is open. */
    Optional<SignInEnd> ended(UserId user) {
        return signIns.ended(user, key(SecurityContextHolder.getContext()).orElse(null));
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
        key(session.getAttribute(CONTEXT)).ifPresent(signIns::over);
    }

    private static Optional<SignInKey> key(@Nullable Object context) {
        return context instanceof SecurityContext security
                        && security.getAuthentication() instanceof Authentication person
                        && person.getDetails() instanceof SignInKey key
                ? Optional.of(key)
                : Optional.empty();
    }
}
