package app.tandem.people.signins;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The recurring job that purges what no sign-in asks for any more: sign-ins long over, links long expired, failures long
 * forgotten, browsers long unused. When somebody signed in last stays with their account.
 */
@Configuration
class SignInPurge {

    /** How long what is over is kept, to be looked up when something went wrong. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int HOURS = 6;

    @Bean
    RecurringTask<Void> purgeOfSignIns(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("purge-sign-ins", FixedDelay.ofHours(HOURS))
                .execute((instance, context) -> purge(jdbc, OffsetDateTime.now(clock)));
    }

    static void purge(JdbcClient jdbc, OffsetDateTime now) {
        // an open sign-in is seen again within hours, or it is over
        delete(jdbc, "sign_in where seen_at < :before", now.minus(KEPT));
        delete(jdbc, "link where expires_at < :before", now.minus(KEPT));
        delete(
                jdbc,
                "failed_sign_in where failed_at < :before and blocked_until < :before",
                now.minus(SignInAttempts.FORGOTTEN));
        delete(jdbc, "known_device where seen_at < :before", now.minus(KnownDevices.LIFE));
    }

    private static void delete(JdbcClient jdbc, String what, OffsetDateTime before) {
        jdbc.sql("delete from " + what).param("before", before).update();
    }
}
