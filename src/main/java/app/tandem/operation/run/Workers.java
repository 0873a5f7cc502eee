package app.tandem.operation.run;

import app.tandem.audit.Leases;
import app.tandem.live.Live;
import app.tandem.operation.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs operations outside the submitting requests. Large ones, and those whose instance is gone, wait in the database
 * for a free slot in any application instance. On shutdown this instance finishes its chunks and releases the rest.
 */
@Component
class Workers implements SmartLifecycle {

    /** How many waiting operations run at once per instance. */
    private static final int PLACES = 2;

    private static final int SECONDS_TO_STOP = 20;
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final Recovery takeover;
    private final Live live;
    private final int seconds;
    private final Duration patience;
    private final AtomicInteger busy = new AtomicInteger();
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile ScheduledExecutorService clock = clock();
    private volatile boolean running;

    /**
     * @param seconds how often waiting operations are looked for; 0 for never but when asked
     * @param patience how long what was submitted is waited for before its progress is shown
     */
    Workers(
            Recovery takeover,
            Live live,
            @Value("${tandem.operations.look-every-seconds:5}") int seconds,
            @Value("${tandem.operations.patience:700ms}") Duration patience) {
        this.takeover = takeover;
        this.live = live;
        this.seconds = seconds;
        this.patience = patience;
    }

    /** Runs it on its own thread and waits for a limited time; empty if it is not over by then. */
    Optional<Result> run(Supplier<Result> work) {
        var waits = new AtomicBoolean(true);
        try {
            return Optional.of(CompletableFuture.supplyAsync(live.forThisPage(waits::get, work), threads)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillRunning) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } finally {
            waits.set(false);
        }
    }

    /** Whether operations may start their next chunk. */
    boolean goOn() {
        return running;
    }

    /** Whether no operation that waited for its turn runs in this instance. */
    boolean atRest() {
        return busy.get() == 0;
    }

    private static ScheduledExecutorService clock() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("operations").daemon().factory());
    }

    /** Takes waiting operations for the free slots and returns their runs. One caller at a time counts the slots. */
    synchronized List<CompletableFuture<Void>> takeWaiting() {
        int free = PLACES - busy.get();
        if (!running || free <= 0) {
            return List.of();
        }
        try {
            List<Leases.Taken> taken = takeover.take(free);
            return taken.stream().map(this::begin).toList();
        } catch (RuntimeException e) {
            log.warn("Waiting operations could not be looked for", e);
            return List.of();
        }
    }

    /** Starts it in its own slot; during shutdown its lease expires and another instance takes it. */
    private CompletableFuture<Void> begin(Leases.Taken taken) {
        busy.incrementAndGet();
        try {
            return CompletableFuture.runAsync(() -> goOnWith(taken), threads);
        } catch (RejectedExecutionException stopping) {
            busy.decrementAndGet();
            return CompletableFuture.completedFuture(null);
        }
    }

    private void goOnWith(Leases.Taken taken) {
        try {
            takeover.goOn(taken, this::goOn);
        } catch (Leases.TakenOver elsewhere) {
            log.info("{}", elsewhere.getMessage());
        } catch (RuntimeException e) {
            log.warn("Operation {} could not go on", taken.operation().value(), e);
        } finally {
            busy.decrementAndGet();
        }
        if (seconds > 0) {
            takeWaiting();
        }
    }

    @Override
    public void start() {
        if (threads.isShutdown()) { // stopped before, and begun again
            threads = Executors.newVirtualThreadPerTaskExecutor();
            clock = clock();
        }
        running = true;
        if (seconds > 0) {
            clock.scheduleWithFixedDelay(this::takeWaiting, seconds, seconds, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                log.warn("A chunk was not over in {} s; another instance takes it over", SECONDS_TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
