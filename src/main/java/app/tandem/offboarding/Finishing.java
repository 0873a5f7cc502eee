package app.tandem.offboarding;

import app.tandem.operation.OperationEnded;
import app.tandem.task.LeaverTasks;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finishes an offboarding in the transaction of its last operation, on whichever instance that ends. */
@Component
class Finishing {

    private final OffboardingRows rows;
    private final Leavers leavers;
    private final LeaverTasks tasks;
    private final Clock clock;

    Finishing(OffboardingRows rows, Leavers leavers, LeaverTasks tasks, Clock clock) {
        this.rows = rows;
        this.leavers = leavers;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void ended(OperationEnded operation) {
        rows.lastOf(operation.operation()).ifPresent(this::finish);
    }

    /** Finishes one that has nothing to move. */
    void unlessRunning(long offboarding) {
        rows.over(offboarding).ifPresent(this::finish);
    }

    private void finish(OffboardingRows.Open open) {
        var now = OffsetDateTime.now(clock);
        // the role may have been taken meanwhile, and the tasks would be with somebody who sees nothing of them
        boolean takes = leavers.find(open.actor(), open.leaver()).isPresent();
        rows.finish(open.id(), tasks.passOn(open.leaver(), open.actor(), takes, now), now);
    }
}
