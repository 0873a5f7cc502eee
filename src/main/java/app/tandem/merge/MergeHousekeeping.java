package app.tandem.merge;

import app.tandem.access.OperationPolicy;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what merges took once they cannot be undone any more: people's data is kept no longer than it is needed. */
@Configuration(proxyBeanMethods = false)
class MergeHousekeeping {

    private static final int HOURS = 6;

    @Bean
    RecurringTask<Void> forgettingOfOldMerges(KeptMerges kept, Clock clock) {
        return Tasks.recurring("forget-old-merges", FixedDelay.ofHours(HOURS))
                .execute((instance, context) ->
                        kept.forgetOld(OffsetDateTime.now(clock).minus(OperationPolicy.UNDO)));
    }
}
