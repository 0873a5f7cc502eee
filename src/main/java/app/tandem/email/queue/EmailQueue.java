package app.tandem.email.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue of e-mail to contacts: a job of the database, so that one round runs at a time on whatever instance. */
@Component
public class EmailQueue {

    static final String JOB = "send-contact-emails";

    private final EmailDispatcher dispatcher;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    EmailQueue(EmailDispatcher dispatcher, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.dispatcher = dispatcher;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Looks at once what is due: after the commit if in a transaction. A round that runs sees it by itself. */
    public void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begin();
                }
            });
        } else {
            begin();
        }
    }

    private void begin() {
        scheduler.ifAvailable(jobs -> {
            if (!jobs.getSchedulerState().isStarted()
                    || jobs.getSchedulerState().isShuttingDown()) {
                return;
            }
            try {
                jobs.reschedule(TaskInstanceId.of(JOB, RecurringTask.INSTANCE), clock.instant());
                jobs.triggerCheckForDueExecutions();
            } catch (TaskInstanceException running) {
                return;
            }
        });
    }

    /** Runs one round in the caller's thread. */
    void round() {
        dispatcher.round();
    }

    @PreDestroy
    void stop() {
        dispatcher.stop();
    }
}
