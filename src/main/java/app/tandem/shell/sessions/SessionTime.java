package app.tandem.shell.sessions;

import com.vaadin.flow.server.WrappedSession;

/** Decides when a person's session is over. */
@FunctionalInterface
public interface SessionTime {

    /** Whether this session's person has to sign in again; false for an anonymous session. */
    boolean isOver(WrappedSession session);
}
