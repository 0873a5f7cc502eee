package app.tandem.operation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people do something at the same moment; what each of them is answered, in words. */
final class AtOnce {

    private AtOnce() {}

    /** What both are answered: what the act says, or the name of the refusal. */
    static List<String> both(Callable<String> one, Callable<String> other) throws InterruptedException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> after(start, one));
            var second = threads.submit(() -> after(start, other));
            return List.of(answer(first), answer(second));
        }
    }

    private static String after(CyclicBarrier start, Callable<String> act) throws Exception {
        start.await();
        return act.call();
    }

    private static String answer(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }
}
