package app.tandem.email.queue;

import app.tandem.email.returns.ReturnPath;
import app.tandem.notify.mail.MailSettings;
import app.tandem.notify.mail.SmtpConnection;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sets up the queue of e-mail to contacts, and its job. */
@Configuration
@EnableConfigurationProperties(EmailLimits.class)
class EmailQueueSetup {

    private static final int SECONDS = 5;

    /** Who decides is asked for late: the policy knows the kinds of operations, one of which queues e-mails. */
    @Bean
    EmailDispatcher emailDispatcher(
            QueueTable table,
            ObjectProvider<SendingCheck> checks,
            Letters letters,
            EmailLimits limits,
            JdbcClient jdbc,
            ObjectProvider<JavaMailSenderImpl> server,
            MailSettings settings,
            ReturnPath path,
            Clock clock) {
        Optional<PostOffice> office = settings.configured()
                ? Optional.of(new PostOffice(() -> new SmtpConnection(server.getObject()), table, letters, path, clock))
                : Optional.empty();
        return new EmailDispatcher(
                table,
                (sender, mails) -> checks.getObject().check(sender, mails),
                letters,
                new Limits(limits, new Quotas(jdbc), clock),
                office,
                clock,
                Thread::sleep);
    }

    @Bean
    RecurringTask<Void> sendingOfContactEmails(EmailQueue queue) {
        return Tasks.recurring(EmailQueue.JOB, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> queue.round());
    }
}
