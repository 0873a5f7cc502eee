package app.tandem.deleted;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.operation.OperationsInNorthfield;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The jobs in the database: the purge runs once, on one of two instances, and is due again later (R18). */
class PurgeJobTest extends OperationsInNorthfield {

    @Autowired
    RecurringTask<Void> purgeOfDeletedContacts;

    @Autowired
    List<RecurringTask<Void>> jobs;

    @Autowired
    DataSource dataSource;

    @Test
    void two_instances_purge_once_and_the_job_stays_in_the_database() throws InterruptedException {
        var contact = given.contact().ownedBy(maya).create();
        submit(maya, new Delete(false), contact);
        jdbc.sql("update deleted_contact set deleted_at = ?")
                .param(OffsetDateTime.now().minusDays(31))
                .update();
        var ran = new CountDownLatch(1);
        Queue<ExecutionComplete> runs = new ConcurrentLinkedQueue<>();
        var one = instance("one", runs, ran);
        var other = instance("other", runs, ran);

        one.start();
        other.start();
        try {
            assertThat(ran.await(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            one.stop();
            other.stop();
        }

        assertThat(runs)
                .singleElement()
                .satisfies(run -> assertThat(run.getResult()).isEqualTo(ExecutionComplete.Result.OK));
        assertThat(count("deleted_contact")).isZero();
        assertThat(jdbc.sql("select task_name from job where execution_time > ? and not picked")
                        .param(OffsetDateTime.now().plusHours(5))
                        .query(String.class)
                        .list())
                .containsExactly(PurgeJob.NAME);
    }

    private Scheduler instance(String name, Queue<ExecutionComplete> runs, CountDownLatch ran) {
        return Scheduler.create(dataSource)
                .tableName("job")
                .schedulerName(() -> name)
                .startTasks(purgeOfDeletedContacts)
                .pollingInterval(Duration.ofMillis(100))
                .addSchedulerListener(new AbstractSchedulerListener() {
                    @Override
                    public void onExecutionComplete(ExecutionComplete complete) {
                        runs.add(complete);
                        ran.countDown();
                    }
                })
                .build();
    }

    @Test
    void abandoned_working_sets_are_discarded_by_a_job_as_well() {
        assertThat(jobs)
                .extracting(RecurringTask::getName)
                .contains(PurgeJob.NAME, "discard-abandoned-operations", "send-mails");
    }
}
