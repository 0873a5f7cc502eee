package app.tandem.shell.sessions;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Closes the open pages while an instance stops, when nobody asks any more and the database is still there: what they
 * clean up behind them needs it.
 */
@Component
class QuietStop implements SmartLifecycle {

    /** After the last request, before everything else. */
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
