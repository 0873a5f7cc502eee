package app.tandem.live;

import app.tandem.sql.TimeLimit;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Runs tasks in virtual threads, a few at a time, so that interactive users never wait for a database connection. */
class BackgroundTurns implements Scheduling, DisposableBean {

    private static final int AT_A_TIME = 4;
    private static final Logger log = LoggerFactory.getLogger(BackgroundTurns.class);

    private final TimeLimit limit;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live").factory());

    BackgroundTurns(TimeLimit limit) {
        this.limit = limit;
    }

    @Override
    public void later(Duration pause, Runnable work) {
        if (!clock.isShutdown()) {
            clock.schedule(
                    () -> Thread.ofVirtual().name("live").start(() -> take(work)),
                    pause.toNanos(),
                    TimeUnit.NANOSECONDS);
        }
    }

    private void take(Runnable work) {
        places.acquireUninterruptibly();
        try {
            limit.within(work::run);
        } catch (RuntimeException e) {
            log.warn("Open pages were not brought up to date", e);
        } finally {
            places.release();
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
