package app.tandem.email.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.email.EmailState;
import app.tandem.notify.ScriptedSmtp;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The job of the queue on a real scheduler that looks for jobs once an hour: what is sent before was woken. */
class EmailQueueJobTest extends QueueRoom {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    private final ScriptedSmtp server = new ScriptedSmtp();
    private @Nullable Scheduler scheduler;
    private @Nullable EmailQueue queue;

    @BeforeEach
    void start() {
        var beans = new StaticListableBeanFactory();
        var waking =
                new EmailQueue(dispatcher(server.port()), beans.getBeanProvider(Scheduler.class), Clock.systemUTC());
        var jobs = Scheduler.create(dataSource)
                .startTasks(new EmailQueueSetup().sendingOfContactEmails(waking))
                .tableName("job")
                .pollingInterval(HOUR)
                .threads(1)
                .build();
        beans.addBean("scheduler", jobs);
        jobs.start();
        scheduler = jobs;
        queue = waking;
        Awaitility.await("the round at the start")
                .until(() -> jdbc.sql(
                                        "select count(*) from job where task_name = ? and last_success is not null and not picked")
                                .param(EmailQueue.JOB)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @AfterEach
    void stop() throws IOException {
        Objects.requireNonNull(scheduler).stop();
        server.close();
    }

    private void wake() {
        Objects.requireNonNull(queue).wake();
    }

    @Test
    void what_is_queued_goes_out_as_soon_as_the_queue_is_woken() {
        queue("ada@mail.example");
        wake();
        sent();
    }

    @Test
    void waking_within_a_transaction_is_waking_after_it() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            queue("ada@mail.example");
            wake();
        });
        sent();
    }

    private void sent() {
        Awaitility.await("it is sent").until(() -> states().contains(EmailState.SENT.code()));
        assertThat(server.messageIds()).hasSize(1);
    }
}
