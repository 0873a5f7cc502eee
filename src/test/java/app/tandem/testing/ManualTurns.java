package app.tandem.testing;

import app.tandem.live.Scheduling;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The work behind open pages, done when a test says so: its statements are counted among nobody else's. */
public final class ManualTurns implements Scheduling {

    private static final int PATIENCE_SECONDS = 20;
    private static final int GRACE_MILLISECONDS = 300;

    /** A page whose browser is gone, as that of an earlier test, is looked for again and again. */
    private static final int MOST = 1_000;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void later(Duration pause, Runnable work) {
        waiting.add(work);
    }

    /** Waits for the next work, does it, and all that is waiting then. */
    public void take() {
        try {
            var first = waiting.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (first == null) {
                throw new AssertionError("Nothing was announced");
            }
            first.run();
            // PostgreSQL delivers what one transaction announced one after the other
            var next = soon();
            for (int n = 0; next != null && n < MOST; n++) {
                next.run();
                next = soon();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        rest();
    }

    private @Nullable Runnable soon() throws InterruptedException {
        return TestDatabase.isPostgres() ? waiting.poll(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS) : waiting.poll();
    }

    /** Does all that is waiting, if anything. */
    public void rest() {
        var next = waiting.poll();
        for (int n = 0; next != null && n < MOST; n++) {
            next.run();
            next = waiting.poll();
        }
    }
}
