package app.tandem.bench.bulk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How much of the heap is in use while something works, garbage aside. */
final class LiveHeap {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int MEGABYTE = 20;

    private LiveHeap() {}

    /** The most that was in use while it worked, in megabytes above what was before. */
    static long above(Runnable work) {
        long idle = used();
        var over = new CountDownLatch(1);
        var most = CompletableFuture.supplyAsync(() -> watch(over));
        try {
            work.run(); // on this thread, whose transaction it is in
        } finally {
            over.countDown();
        }
        return Math.max(0, most.join() - idle) >> MEGABYTE;
    }

    private static long watch(CountDownLatch over) {
        try {
            long most = 0;
            do {
                most = Math.max(most, used());
            } while (!over.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
            return most;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
