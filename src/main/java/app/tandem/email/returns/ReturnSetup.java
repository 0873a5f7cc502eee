package app.tandem.email.returns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up where reports come from, and the job that reads them. */
@Configuration
@EnableConfigurationProperties(ImapSettings.class)
class ReturnSetup {

    static final String JOB = "read-returned-emails";

    private static final Logger log = LoggerFactory.getLogger(ReturnSetup.class);
    private static final int SECONDS = 60;

    @Bean
    ReturnPath returnPath(@Value("${tandem.email.return-path:}") String address, ReturnKey key) {
        return new ReturnPath(address.strip(), key::get);
    }

    @Bean
    ReturnSource imapSource(ImapSettings settings, ReturnPath path) {
        return new ImapSource(settings, path);
    }

    @Bean
    RecurringTask<Void> readingOfReturnedEmails(ObjectProvider<ReturnSource> sources, Returns returns) {
        return Tasks.recurring(JOB, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sources.forEach(source -> read(source, returns)));
    }

    /** A source that is out keeps no other back, and is read the next time. */
    private static void read(ReturnSource source, Returns returns) {
        try {
            source.each(returns::take);
        } catch (RuntimeException e) {
            log.warn("Returned e-mails could not be read; they are read the next time", e);
        }
    }
}
