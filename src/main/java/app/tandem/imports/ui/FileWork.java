package app.tandem.imports.ui;

import app.tandem.imports.ImportRefused;
import app.tandem.imports.file.FileRefused;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Works on the files of imports off the threads of pages, a few at a time. Whoever leaves a page and comes back finds its
 * work again; what is stopped leaves nothing behind.
 */
@Component
class FileWork implements DisposableBean {

    private static final int AT_A_TIME = 2;
    private static final Duration TO_STOP = Duration.ofSeconds(8);
    private static final Logger log = LoggerFactory.getLogger(FileWork.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Map<Long, Turn<?>> turns = new ConcurrentHashMap<>();

    /**
     * One piece of work with how far it is.
     *
     * @param <T> what comes of it
     */
    static final class Turn<T> {

        private final Object what;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile int rows;
        private volatile int rejected;
        private volatile boolean stopped;
        private volatile @Nullable T result;
        private volatile String failure = "";

        private Turn(Object what) {
            this.what = what;
        }

        /** Keeps how far it is; ends the work if nobody wants it any more. */
        void at(int readRows, int rejectedRows) {
            rows = readRows;
            rejected = rejectedRows;
            if (stopped) {
                throw new CancellationException("Nobody waits for it");
            }
        }

        int rows() {
            return rows;
        }

        int rejected() {
            return rejected;
        }

        boolean isOver() {
            return over.getCount() == 0;
        }

        /** Whether it is over within that time. */
        boolean isOver(Duration patience) {
            try {
                return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return isOver();
            }
        }

        /** What came of it; empty while it goes on, and if it failed. */
        Optional<T> result() {
            return Optional.ofNullable(result);
        }

        /** Why nothing came of it, as a sentence; empty while it goes on, and if something did. */
        String failure() {
            return failure;
        }
    }

    /**
     * Begins a piece of work on an import's file, or returns the same one that goes on already; another one is stopped.
     *
     * @param what is the same for the same work
     */
    @SuppressWarnings("unchecked")
    <T> Turn<T> begin(long importId, Object what, Function<Turn<T>, T> work) {
        var before = turns.get(importId);
        if (before != null && before.what.equals(what) && !before.isOver() && !before.stopped) {
            return (Turn<T>) before;
        }
        stop(importId);
        var turn = new Turn<T>(what);
        turns.put(importId, turn);
        threads.execute(() -> run(importId, turn, work));
        return turn;
    }

    /** Whether that goes on with an import's file. */
    boolean does(long importId, Object what) {
        var turn = turns.get(importId);
        return turn != null && turn.what.equals(what) && !turn.stopped;
    }

    /** Whether nothing goes on with that import's file. */
    boolean isIdle(long importId) {
        return !turns.containsKey(importId);
    }

    /** Stops what goes on with a file, and waits until it has. */
    void stop(long importId) {
        var turn = turns.get(importId);
        if (turn != null) {
            turn.stopped = true;
            turn.isOver(TO_STOP);
        }
    }

    private <T> void run(long importId, Turn<T> turn, Function<Turn<T>, T> work) {
        places.acquireUninterruptibly();
        try {
            turn.at(0, 0);
            turn.result = work.apply(turn);
        } catch (RuntimeException e) {
            turn.failure = sentence(turn, e);
        } finally {
            places.release();
            turns.remove(importId, turn);
            turn.over.countDown();
        }
    }

    private static String sentence(Turn<?> turn, RuntimeException e) {
        if (e instanceof FileRefused refused) {
            return refused.sentence();
        }
        if (e instanceof ImportRefused refused) {
            return refused.sentence();
        }
        if (e instanceof NoSuchElementException) {
            return "This import is gone.";
        }
        if (!turn.stopped) {
            log.warn("The file of an import could not be read", e);
        }
        return "The file could not be read. Nothing was changed; try again.";
    }

    @Override
    public void destroy() {
        turns.values().forEach(turn -> turn.stopped = true);
        threads.shutdownNow();
    }
}
