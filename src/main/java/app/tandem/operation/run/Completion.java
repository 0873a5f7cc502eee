package app.tandem.operation.run;

import app.tandem.audit.Leases;
import app.tandem.audit.Notices;
import app.tandem.audit.OperationId;
import app.tandem.operation.Counts;
import app.tandem.operation.OperationEnded;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completes operations in the transaction of their last chunk: counts and notification (R45, R47). */
@Component
class Completion {

    private final Leases leases;
    private final Notices notices;
    private final ItemRecorder decisions;
    private final ApplicationEventPublisher events;

    Completion(Leases leases, Notices notices, ItemRecorder decisions, ApplicationEventPublisher events) {
        this.leases = leases;
        this.notices = notices;
        this.decisions = decisions;
        this.events = events;
    }

    /** Completes an operation once and returns the counts of each step; notifies whoever ran it in the background. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Counts> end(OperationId operation, int selected, boolean stopped, OffsetDateTime now) {
        Map<Integer, Counts> counts = decisions.counts(operation);
        Counts all = counts.values().stream().reduce(Counts.ZERO, Counts::plus);
        boolean ended =
                leases.finish(operation, all.done(), all.unchanged(), all.refused(), all.failed(), stopped, now);
        if (ended) {
            if (selected > OperationRunner.BACKGROUND) {
                notices.tellWhoRanIt(operation, now);
            }
            events.publishEvent(new OperationEnded(operation));
        }
        return counts;
    }
}
