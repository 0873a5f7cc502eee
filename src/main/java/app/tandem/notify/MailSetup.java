package app.tandem.notify;

import app.tandem.notify.mail.MailSettings;
import app.tandem.notify.mail.SmtpSender;
import app.tandem.time.TheClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sets up mail, and the job for retries, digests and leftovers of a crash. */
@Configuration
class MailSetup {

    static final String JOB = "send-mails";

    private static final int SECONDS = 30;

    @Bean
    MailSettings mailSettings(
            @Value("${spring.mail.host:}") String host,
            @Value("${tandem.mail.from:tandem@localhost}") String from,
            @Value("${tandem.mail.digest-at:08:00}") String digestAt,
            @Value("${tandem.address:http://localhost:8080}") String address) {
        return new MailSettings(
                !host.isBlank(), from.strip(), address.strip(), LocalTime.parse(digestAt), TheClock.zoneOfTheMachine());
    }

    @Bean
    MailDispatcher dispatch(
            MailCollector collecting,
            MailTable mails,
            MailComposer letters,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        Optional<SmtpSender> sending =
                settings.configured() ? Optional.of(new SmtpSender(server.getObject(), settings)) : Optional.empty();
        return new MailDispatcher(collecting, mails, letters, sending, clock, events::publishEvent);
    }

    @Bean
    RecurringTask<Void> sendingOfMails(Mails mails) {
        return Tasks.recurring(JOB, FixedDelay.ofSeconds(SECONDS)).execute((instance, context) -> mails.round());
    }
}
