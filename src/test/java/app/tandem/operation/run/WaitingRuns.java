package app.tandem.operation.run;

import app.tandem.audit.Leases;
import java.util.List;

/** Runs the operations that wait, on the caller's thread: when and how many, a test decides. */
public final class WaitingRuns {

    private static final int MANY = 100;

    private final Recovery recovery;

    /** Where beans are found: in a context of a test, or in that of the bench. */
    @FunctionalInterface
    public interface Beans {
        <T> T get(Class<T> type);
    }

    public WaitingRuns(Beans beans) {
        recovery = beans.get(Recovery.class);
    }

    /** Runs all to their ends. */
    public void all() {
        for (var taken = recovery.take(MANY); !taken.isEmpty(); taken = recovery.take(MANY)) {
            taken.forEach(this::run);
        }
    }

    /** Takes so many and runs all but the last, as an instance does that is killed then. */
    public void killedAtTheLastOf(int number) {
        List<Leases.Taken> taken = recovery.take(number);
        taken.subList(0, number - 1).forEach(this::run);
    }

    private void run(Leases.Taken taken) {
        recovery.goOn(taken, () -> true);
    }
}
