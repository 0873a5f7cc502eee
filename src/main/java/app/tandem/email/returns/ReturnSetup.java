package app.tandem.email.returns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up where reports come from, and the job that reads them. */
@Configuration
@EnableConfigurationProperties(ImapSettings.class)
class ReturnSetup {

    static final String JOB = "read-returned-emails";

    private static final int SECONDS = 60;

    @Bean
    ReturnPath returnPath(@Value("${tandem.email.return-path:}") String address, ReturnKey key) {
        return new ReturnPath(address.strip(), key::get);
    }

    @Bean
    @ConditionalOnProperty("tandem.email.imap.host")
    ReturnSource imapSource(ImapSettings settings, ReturnPath path) {
        return new ImapSource(settings, path);
    }

    @Bean
    RecurringTask<Void> readingOfReturnedEmails(ObjectProvider<ReturnSource> sources, Returns returns) {
        return Tasks.recurring(JOB, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sources.forEach(source -> source.each(returns::take)));
    }
}
