package app.tandem.email.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sending domains are looked up, and the job that does it every day. */
@Configuration
class DomainSetup {

    static final String JOB = "look-at-sending-domains";

    private static final int HOURS = 24;
    private static final int MILLISECONDS = 2_000;
    private static final int TRIES = 2;

    @Bean
    DnsLookup nameServers(
            @Value("${tandem.email.name-servers:dns:}") String servers, ObjectProvider<KnownNames> known) {
        var names = known.orderedStream().toList();
        var server = new JndiDns(servers.strip(), MILLISECONDS, TRIES);
        return name -> {
            var there = names.stream().flatMap(one -> one.texts(name).stream()).findFirst();
            return there.isPresent() ? there.get() : server.texts(name);
        };
    }

    @Bean
    RecurringTask<Void> lookingAtSendingDomains(VerifiedDomains domains) {
        return Tasks.recurring(JOB, FixedDelay.ofHours(HOURS)).execute((instance, context) -> domains.lookAgain());
    }
}
