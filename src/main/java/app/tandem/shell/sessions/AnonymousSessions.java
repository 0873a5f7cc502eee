package app.tandem.shell.sessions;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps anonymous sessions short and few, since anybody can start one. Signed-in people get the full timeout. */
@Component
@EnableConfigurationProperties(SessionLimits.class)
class AnonymousSessions implements HttpSessionListener, HttpSessionAttributeListener {

    private static final String PERSON = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private static final long ENDED = 0;

    private final SessionLimits limits;
    private final Map<HttpSession, Boolean> open = new ConcurrentHashMap<>();

    AnonymousSessions(SessionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        anonymous(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession());
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        changed(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        changed(event);
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (PERSON.equals(event.getName())) {
            anonymous(event.getSession());
        }
    }

    /** How many are open. */
    int count() {
        return open.size();
    }

    private void changed(HttpSessionBindingEvent event) {
        if (PERSON.equals(event.getName())) {
            var session = event.getSession();
            // the event of a replacement carries what was there before
            if (isPerson(session.getAttribute(PERSON))) {
                open.remove(session);
                session.setMaxInactiveInterval(
                        (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout())
                                .toSeconds());
            } else {
                anonymous(session);
            }
        }
    }

    private static boolean isPerson(@Nullable Object value) {
        return value instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().isAuthenticated();
    }

    private void anonymous(HttpSession session) {
        if (lastHeard(session) == ENDED) {
            // the container takes the attributes out of a session after its end
            return;
        }
        session.setMaxInactiveInterval((int) limits.anonymousTimeout().toSeconds());
        open.put(session, true);
        while (open.size() > limits.anonymous()) {
            quietest(session).ifPresent(this::end);
        }
    }

    /** The session idle for the longest time. */
    private Optional<HttpSession> quietest(HttpSession but) {
        return open.keySet().stream()
                .filter(one -> !one.equals(but))
                .min(Comparator.comparingLong(AnonymousSessions::lastHeard));
    }

    private static long lastHeard(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException ended) {
            return ENDED;
        }
    }

    private void end(HttpSession session) {
        open.remove(session);
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // somebody else was first
        }
    }
}
