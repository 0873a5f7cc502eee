package app.tandem.shell.sessions;

import com.vaadin.flow.server.WrappedSession;

/** How long sessions of people last. */
@FunctionalInterface
public interface SessionTime {

    /** Whether the person of this session has to sign in again by now; false where there is nobody. */
    boolean isOver(WrappedSession session);
}
