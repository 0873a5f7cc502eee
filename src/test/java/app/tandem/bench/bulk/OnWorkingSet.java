package app.tandem.bench.bulk;

import app.tandem.bench.Lab;
import app.tandem.bench.Way;
import app.tandem.operation.OperationId;
import app.tandem.operation.Operations;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A way that works on an opened operation, which is opened before and not timed. */
final class OnWorkingSet<T> implements Way<T> {

    private final Lab lab;
    private final Chosen chosen;
    private final Runnable before;
    private final Function<OperationId, T> work;
    private final BiFunction<OperationId, T, Object> outcome;
    private @Nullable OperationId opened;

    OnWorkingSet(
            Lab lab,
            Chosen chosen,
            Runnable before,
            Function<OperationId, T> work,
            BiFunction<OperationId, T, Object> outcome) {
        this.lab = lab;
        this.chosen = chosen;
        this.before = before;
        this.work = work;
        this.outcome = outcome;
    }

    @Override
    public void prepare() {
        before.run();
        opened = lab.service(Operations.class).open(chosen.actor(), chosen.selection());
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
