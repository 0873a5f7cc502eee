package app.tandem.bench.bulk;

import app.tandem.audit.OperationId;
import app.tandem.bench.Way;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A way that works on an opened operation, which is opened before and not timed. */
final class OnWorkingSet<T> implements Way<T> {

    private final Supplier<OperationId> open;
    private final Function<OperationId, T> work;
    private final BiFunction<OperationId, T, Object> outcome;
    private @Nullable OperationId opened;

    OnWorkingSet(
            Supplier<OperationId> open, Function<OperationId, T> work, BiFunction<OperationId, T, Object> outcome) {
        this.open = open;
        this.work = work;
        this.outcome = outcome;
    }

    @Override
    public void prepare() {
        opened = open.get();
    }

    @Override
    public T work() {
        return work.apply(operation());
    }

    @Override
    public Object outcome(T result) {
        return outcome.apply(operation(), result);
    }

    private OperationId operation() {
        return Objects.requireNonNull(opened);
    }
}
