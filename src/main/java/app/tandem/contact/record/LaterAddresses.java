package app.tandem.contact.record;

import app.tandem.contact.ContactId;
import app.tandem.intake.address.Address;
import app.tandem.intake.address.Addresses;
import app.tandem.live.Live;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks others about addresses after they are saved, so that no save waits for them (R34). Until they answer, and where
 * they never do, Tandem's own judgement stands.
 */
@Component
class LaterAddresses {

    private record Question(ContactId contact, Address address) {}

    private static final int AT_ONCE = 100;
    private static final int MOST_WAITING = 10_000;
    private static final Logger log = LoggerFactory.getLogger(LaterAddresses.class);

    private final Addresses addresses;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Live live;
    private final Clock clock;
    private final BlockingQueue<Question> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("addresses").factory());

    LaterAddresses(Addresses addresses, JdbcClient jdbc, TransactionTemplate transaction, Live live, Clock clock) {
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.live = live;
        this.clock = clock;
    }

    /** Asks after the commit of this transaction, if there is anybody to ask. */
    void ask(ContactId contact, Address address) {
        if (addresses.askOthers()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begin(new Question(contact, address));
                }
            });
        }
    }

    private void begin(Question question) {
        try {
            if (waiting.offer(question)) {
                worker.execute(this::work);
            }
        } catch (RejectedExecutionException stopping) {
            log.debug("Stopping: Tandem's own judgement of an address stands");
        }
    }

    private void work() {
        List<Question> questions = new ArrayList<>();
        waiting.drainTo(questions, AT_ONCE);
        if (questions.isEmpty()) {
            return;
        }
        try {
            var answers = addresses.standardize(
                    questions.stream().map(Question::address).toList());
            for (int n = 0; n < questions.size(); n++) {
                var question = questions.get(n);
                var answer = answers.get(n);
                transaction.executeWithoutResult(status -> {
                    var now = OffsetDateTime.now(clock);
                    if (StandardAddresses.write(jdbc, question.contact(), question.address(), answer, now)) {
                        live.contact(question.contact().value());
                    }
                });
            }
        } catch (RuntimeException e) {
            log.warn("Addresses could not be asked about; Tandem's own judgement stands", e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
