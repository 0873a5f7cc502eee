package app.tandem.operation.run;

import app.tandem.operation.Operations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Discards abandoned working sets. */
@Configuration
class Housekeeping {

    private static final int HOURS = 24;

    @Bean
    RecurringTask<Void> discardingOfAbandonedOperations(Operations operations, Clock clock) {
        return Tasks.recurring("discard-abandoned-operations", FixedDelay.ofHours(1))
                .execute((instance, context) ->
                        operations.discardAbandoned(OffsetDateTime.now(clock).minusHours(HOURS)));
    }
}
