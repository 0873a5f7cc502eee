package app.tandem.bench;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One way to do the work of a row of the benchmark.
 *
 * @param <T> what the work returns
 */
public interface Way<T> {

    /** What comes before the work and is not timed; of a contest that writes, within the transaction. */
    default void prepare() {}

    /** The work, timed. */
    T work();

    /**
     * What the work came to, in a form that is equal for all ways of a contest; not timed, and of a contest that writes,
     * within the transaction.
     */
    Object outcome(T result);

    /** A way without preparation. */
    static <T> Way<T> of(Supplier<T> work, Function<T, Object> outcome) {
        return new Way<>() {
            @Override
            public T work() {
                return work.get();
            }

            @Override
            public Object outcome(T result) {
                return outcome.apply(result);
            }
        };
    }
}
