package app.tandem.shell.security;

import app.tandem.shell.sessions.SessionTime;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long somebody stays signed in: up to an idle limit and an absolute limit (R51). What an open page sends by
 * itself, such as heartbeats, does not count as activity.
 */
@Component
class Stays implements SessionTime {

    private static final String NAME = Stays.class.getName();

    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    Stays(
            Clock clock,
            @Value("${tandem.sign-in.idle:2h}") Duration idle,
            @Value("${tandem.sign-in.longest:12h}") Duration longest) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** Starts the session's time at sign-in. */
    void begin(HttpSession session) {
        session.setAttribute(NAME, new Stay(clock.instant()));
    }

    /** Records activity of the person. */
    void act(WrappedSession session) {
        if (session.getAttribute(NAME) instanceof Stay stay) {
            stay.lastAct = clock.instant();
        }
    }

    /** Whether either limit has passed. */
    boolean isOver(HttpSession session) {
        return isOver(session.getAttribute(NAME));
    }

    @Override
    public boolean isOver(WrappedSession session) {
        return isOver(session.getAttribute(NAME));
    }

    private boolean isOver(@Nullable Object stays) {
        var now = clock.instant();
        return stays instanceof Stay stay
                && (!now.isBefore(stay.lastAct.plus(idle)) || !now.isBefore(stay.begun.plus(longest)));
    }

    private static final class Stay implements Serializable {

        private final Instant begun;
        private volatile Instant lastAct;

        Stay(Instant begun) {
            this.begun = begun;
            this.lastAct = begun;
        }
    }
}
