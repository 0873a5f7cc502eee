package app.tandem.operation.run;

import app.tandem.audit.Leases;
import app.tandem.operation.Plan;
import app.tandem.operation.Plans;
import app.tandem.operation.Request;
import app.tandem.operation.RequestStore;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on with operations that wait for an instance, or whose instance is gone. */
@Component
class Recovery {

    private final Leases leases;
    private final RequestStore requests;
    private final Plans plans;
    private final OperationRunner runs;

    Recovery(Leases leases, RequestStore requests, Plans plans, OperationRunner runs) {
        this.leases = leases;
        this.requests = requests;
        this.plans = plans;
        this.runs = runs;
    }

    /** Takes such operations, at most so many; two instances never take the same one. */
    @Transactional
    public List<Leases.Taken> take(int most) {
        return leases.take(most);
    }

    /** Goes on where the last chunk ended; what was taken too often without getting further is ended where it stands. */
    void goOn(Leases.Taken taken, BooleanSupplier goOn) {
        if (taken.hopeless()) {
            runs.stop(taken.operation(), taken.selected());
            return;
        }
        Request request = requests.of(taken.operation());
        try {
            Supplier<Plan> plan =
                    () -> plans.plan(taken.actor(), taken.operation(), request).plan();
            runs.run(plan.get(), plan, taken.attempted(), goOn);
        } catch (NoSuchElementException gone) {
            runs.stop(taken.operation(), taken.selected()); // such as the group that it fills
        }
    }
}
