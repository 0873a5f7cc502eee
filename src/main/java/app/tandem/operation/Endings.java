package app.tandem.operation;

import app.tandem.audit.OperationId;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends running operations, in the transaction of their last chunk: the counts, and word to who waits (R45, R47). */
@Component
class Endings {

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;

    Endings(JdbcClient jdbc, Decisions decisions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * Ends it, once, and returns the counts of each step; whoever ran it in the background and did not wait finds word of
     * it at the bell.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Counts> end(OperationId operation, int selected, boolean stopped, OffsetDateTime now) {
        Map<Integer, Counts> counts = decisions.counts(operation);
        Counts all = counts.values().stream().reduce(Counts.ZERO, Counts::plus);
        int ended = jdbc.sql("""
                        update operation set state = 'FINISHED', finished_at = :now, done = :done,
                          unchanged = :unchanged, refused = :refused, failed = :failed, stopped = :stopped,
                          lease_until = null
                        where id = :op and state = 'RUNNING'""")
                .param("now", now)
                .param("done", all.done())
                .param("unchanged", all.unchanged())
                .param("refused", all.refused())
                .param("failed", all.failed())
                .param("stopped", stopped)
                .param("op", operation.value())
                .update();
        if (ended > 0) {
            if (selected > Runs.BACKGROUND) {
                tellItsPerson(operation, now);
            }
            events.publishEvent(new OperationEnded(operation));
        }
        return counts;
    }

    /** The person who ran it is told that it is over; once, like everybody (R47). */
    private void tellItsPerson(OperationId operation, OffsetDateTime now) {
        jdbc.sql("""
                        insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
                        select o.actor_id, o.id, 0, cast(:now as timestamp with time zone), o.done, 0, true
                        from operation o where o.id = :op""").param("now", now).param("op", operation.value()).update();
    }
}
