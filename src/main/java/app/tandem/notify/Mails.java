package app.tandem.notify;

import app.tandem.operation.OperationEnded;
import app.tandem.task.TaskGiven;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends notifications by e-mail (R47): soon after they are made, with a periodic job for the rest. */
@Service
public class Mails {

    private static final int SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(Mails.class);

    private final MailDispatcher dispatch;
    private final boolean byItself;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mail").factory());

    /** @param byItself false where jobs run only when a test says so */
    Mails(MailDispatcher dispatch, @Value("${db-scheduler.enabled:true}") boolean byItself) {
        this.dispatch = dispatch;
        this.byItself = byItself;
    }

    /**
     * Triggers sending in the background when an operation has finished: after the commit if in a transaction. A call
     * while it runs triggers another round.
     */
    public void wake() {
        if (!byItself) {
            return;
        }
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

    @EventListener
    void ended(OperationEnded operation) {
        wake();
    }

    @EventListener
    void given(TaskGiven task) {
        wake();
    }

    private void begin() {
        if (!worker.isShutdown() && asked.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    private void work() {
        asked.set(false);
        try {
            dispatch.round();
        } catch (RuntimeException e) {
            log.warn("Mails could not be sent; they are tried again", e);
        }
    }

    /** Runs one round in the caller's thread. */
    void round() {
        dispatch.round();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        dispatch.stop();
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
            log.warn("A mail is still being sent; if it is cut off it goes once more, with the same Message-ID");
        }
    }
}
