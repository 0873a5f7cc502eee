package app.tandem.shell.sessions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Closes the pages that give no sign of life any more, and those of sessions whose time is over. Vaadin looks for them
 * only at a request of their own session, which never comes where all of its pages are gone, and late where one is left.
 */
@Component
class SilentSessions implements VaadinServiceInitListener, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SilentSessions.class);

    private final SessionLimits limits;
    private final SessionTime time;
    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("silent-sessions").factory());

    SilentSessions(SessionLimits limits, SessionTime time) {
        this.limits = limits;
        this.time = time;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> sessions.add(begun.getSession()));
        event.getSource().addSessionDestroyListener(ended -> sessions.remove(ended.getSession()));
        long pause = limits.look().toMillis();
        clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Checks all sessions once. */
    void look() {
        for (var session : sessions) {
            try {
                // at once, or by whoever is at work in the session, when that is done
                session.access(() -> look(session));
            } catch (RuntimeException e) {
                log.debug("A session ended while it was looked at", e);
            }
        }
    }

    /** Closes all pages of all sessions and waits for it. */
    void closeAll() {
        for (var session : sessions) {
            try {
                session.accessSynchronously(() -> close(session, ui -> true));
            } catch (RuntimeException e) {
                log.debug("A session ended by itself", e);
            }
        }
    }

    private void look(VaadinSession session) {
        close(session, ui -> !session.getService().isUIActive(ui));
        var cookie = session.getSession();
        if (cookie != null && time.isOver(cookie)) {
            session.getUIs().forEach(PageLimit::askAtOnce);
            cookie.invalidate();
        }
    }

    private static void close(VaadinSession session, Predicate<UI> which) {
        for (var ui : List.copyOf(session.getUIs())) {
            if (which.test(ui)) {
                // Vaadin takes a page out of its session only while it is the current one
                var others = CurrentInstance.setCurrent(ui);
                try {
                    ui.close();
                    session.removeUI(ui);
                } finally {
                    CurrentInstance.restoreInstances(others);
                }
            }
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
