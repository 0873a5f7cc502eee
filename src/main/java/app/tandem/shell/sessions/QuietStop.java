package app.tandem.shell.sessions;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Closes the open pages during shutdown, after the last request and while the database, which their cleanup needs, is
 * still there.
 */
@Component
class QuietStop implements SmartLifecycle {

    /** Right after the web server has stopped accepting requests. */
    private static final int AFTER_THE_REQUESTS = SmartLifecycle.DEFAULT_PHASE - 1024 - 512;

    private final SilentSessions sessions;
    private volatile boolean running;

    QuietStop(SilentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sessions.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_REQUESTS;
    }
}
