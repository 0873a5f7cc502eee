package app.tandem.deleted;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The recurring job that purges what can no longer be restored (R18); runs on one instance at a time. */
@Configuration
class PurgeJob {

    static final String NAME = "purge-deleted-contacts";

    private static final int HOURS = 6;
    private static final Logger log = LoggerFactory.getLogger(PurgeJob.class);

    @Bean
    RecurringTask<Void> purgeOfDeletedContacts(Purge purge, Clock clock) {
        return Tasks.recurring(NAME, FixedDelay.ofHours(HOURS)).execute((instance, context) -> {
            int contacts = purge.run(DeletedContacts.oldest(OffsetDateTime.now(clock)));
            if (contacts > 0) {
                log.info("{} deleted contacts are gone for good", contacts);
            }
        });
    }
}
