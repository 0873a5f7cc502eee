package app.tandem.contact.consent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again at contacts whose address was changed while something was recorded of it (R36, R49). */
@Configuration(proxyBeanMethods = false)
class ConsentHousekeeping {

    private static final int EVERY_MINUTES = 1;
    private static final int OF_HOURS = 2;
    private static final int A_DAY = 24;

    @Bean
    RecurringTask<Void> unsubscribedOnceMore(Unsubscribed unsubscribed, Clock clock) {
        return Tasks.recurring("unsubscribed-once-more", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) ->
                        unsubscribed.putRight(OffsetDateTime.now(clock).minusHours(OF_HOURS)));
    }

    /** Once a day, and at the first start: what was missed longer ago, by an outage. */
    @Bean
    RecurringTask<Void> allUnsubscribedOnceMore(Unsubscribed unsubscribed) {
        return Tasks.recurring("all-unsubscribed-once-more", FixedDelay.ofHours(A_DAY))
                .execute((instance, context) -> unsubscribed.putAllRight());
    }
}
