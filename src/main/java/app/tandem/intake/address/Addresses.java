package app.tandem.intake.address;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes addresses standard where that is sure (R34): by Smarty where it is set up, by Tandem's own rules otherwise and
 * whenever Smarty fails. Nothing is lost and nobody waits for longer than its timeout.
 */
@Component
@EnableConfigurationProperties(SmartySettings.class)
public class Addresses {

    private record Failure(Instant until, String sentence) {}

    private static final Logger log = LoggerFactory.getLogger(Addresses.class);

    private final @Nullable Smarty smarty;
    private final SmartySettings settings;
    private final Clock clock;
    private final AtomicReference<Failure> failed = new AtomicReference<>(new Failure(Instant.MIN, ""));

    Addresses(SmartySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.smarty = settings.on() ? new Smarty(settings) : null;
    }

    /** Whether somebody else is asked, which takes time: never within a transaction. */
    public boolean askOthers() {
        return smarty != null;
    }

    /** One answer for each address, in their order; empty ones are not asked about. */
    public List<Standardized> standardize(List<Address> addresses) {
        List<Standardized> answers = new ArrayList<>(addresses.size());
        for (int from = 0; from < addresses.size(); from += Smarty.BATCH) {
            answers.addAll(batch(addresses.subList(from, Math.min(from + Smarty.BATCH, addresses.size()))));
        }
        return answers;
    }

    private List<Standardized> batch(List<Address> batch) {
        if (smarty == null || batch.stream().allMatch(Address::empty)) {
            return batch.stream().map(Publication28::of).toList();
        }
        var last = failed.get();
        if (clock.instant().isBefore(last.until())) {
            return instead(batch, last.sentence());
        }
        try {
            return smarty.ask(batch);
        } catch (SmartyFailed failure) {
            log.warn(
                    "{} Addresses are made standard by Tandem's own rules for {}",
                    failure.sentence(),
                    settings.pause());
            failed.set(new Failure(clock.instant().plus(settings.pause()), failure.sentence()));
            return instead(batch, failure.sentence());
        }
    }

    private static List<Standardized> instead(List<Address> batch, String sentence) {
        return batch.stream()
                .map(address -> Publication28.of(address).instead(sentence))
                .toList();
    }

    @PreDestroy
    void close() {
        if (smarty != null) {
            smarty.close();
        }
    }
}
