package app.tandem.duplicates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks hourly among the contacts of those owners whose contacts have changed; on one instance at a time. */
@Configuration
class DuplicateJob {

    static final String NAME = "find-possible-duplicates";

    @Bean
    RecurringTask<Void> searchForPossibleDuplicates(DuplicateSearch search) {
        return Tasks.recurring(NAME, FixedDelay.ofHours(1))
                .execute((instance, context) -> search.due().forEach(search::run));
    }
}
