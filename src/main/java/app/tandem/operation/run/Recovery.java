package app.tandem.operation.run;

import app.tandem.audit.Leases;
import app.tandem.operation.OwnRun;
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

/** Resumes operations that wait for an instance, or whose instance is gone. */
@Component
class Recovery {

    private final Leases leases;
    private final RequestStore requests;
    private final Plans plans;
    private final OperationRunner runs;
    private final List<OwnRun> own;

    Recovery(Leases leases, RequestStore requests, Plans plans, OperationRunner runs, List<OwnRun> own) {
        this.own = own;
        this.leases = leases;
        this.requests = requests;
        this.plans = plans;
        this.runs = runs;
    }

    /** Takes a limited number of such operations; two instances never take the same one. */
    @Transactional
    public List<Leases.Taken> take(int most) {
        return leases.take(most);
    }

    /** Resumes after the last chunk; ends an operation taken over too often without progress. */
    void goOn(Leases.Taken taken, BooleanSupplier goOn) {
        var feature =
                own.stream().filter(each -> each.kind().equals(taken.kind())).findFirst();
        if (feature.isPresent()) {
            if (taken.hopeless()) {
                feature.get().giveUp(taken);
            } else {
                feature.get().goOn(taken, goOn);
            }
            return;
        }
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
