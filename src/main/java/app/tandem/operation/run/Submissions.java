package app.tandem.operation.run;

import app.tandem.audit.Leases;
import app.tandem.audit.OperationId;
import app.tandem.operation.Plan;
import app.tandem.operation.Plans;
import app.tandem.operation.Request;
import app.tandem.operation.RequestStore;
import app.tandem.operation.Result;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Submits an opened operation, once, and starts it. */
@Component
public class Submissions {

    private final Plans plans;
    private final OperationRunner runs;
    private final Leases leases;
    private final RequestStore requests;
    private final Workers workers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submissions(
            Plans plans,
            OperationRunner runs,
            Leases leases,
            RequestStore requests,
            Workers workers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.leases = leases;
        this.requests = requests;
        this.workers = workers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Runs it to its end before it returns. */
    public Result submit(UserId actor, OperationId operation, Request request) {
        var planned = plans.plan(actor, operation, request);
        start(planned.plan(), false);
        return run(actor, planned.plan(), request);
    }

    /** Starts it and returns the result if it ends soon. A large one waits for its turn. */
    public Optional<Result> begin(UserId actor, OperationId operation, Request request) {
        Plan plan = plans.plan(actor, operation, request).plan();
        boolean large = plan.contacts().size() > OperationRunner.BACKGROUND;
        start(plan, large);
        if (large) {
            workers.takeWaiting();
            return Optional.empty();
        }
        try {
            return workers.run(() -> run(actor, plan, request));
        } catch (RejectedExecutionException | Leases.TakenOver elsewhere) {
            return Optional.empty(); // this instance is being stopped: another one goes on with it
        }
    }

    /** Starts it in the caller's transaction; it waits for its turn, see {@link #lookForWaiting}. */
    public void queue(Plan plan) {
        start(plan, true);
    }

    /** Gives waiting operations the free places of this instance; others are looked for regularly. */
    public void lookForWaiting() {
        workers.takeWaiting();
    }

    private void start(Plan plan, boolean waits) {
        transaction.executeWithoutResult(status -> {
            String kind = plan.onlyOneStep() ? plan.steps().getFirst().kind().name() : "RELATIONSHIPS";
            if (!leases.start(plan.operation(), plan.actor().id(), kind, waits, OffsetDateTime.now(clock))) {
                throw new IllegalStateException("This was already submitted.");
            }
            requests.write(plan);
        });
    }

    private Result run(UserId actor, Plan first, Request request) {
        try {
            var counts = runs.run(
                    first, () -> plans.plan(actor, first.operation(), request).plan(), 0, workers::goOn);
            return new Result(first.operation(), counts);
        } catch (Leases.TakenOver elsewhere) {
            throw elsewhere;
        } catch (RuntimeException e) {
            end(first, e);
            throw e;
        }
    }

    /** Reports a failure to the submitter, and prevents anybody from resuming it silently. */
    private void end(Plan plan, RuntimeException cause) {
        try {
            runs.stop(plan.operation(), plan.contacts().size());
        } catch (RuntimeException e) {
            cause.addSuppressed(e); // the database is away: it is taken over when it is back
        }
    }
}
