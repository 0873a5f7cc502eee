package app.tandem.operation;

import java.time.OffsetDateTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Clears away the working sets that nobody submitted. */
@Configuration
@EnableScheduling
class Housekeeping {

    private static final int HOURS = 24;

    private final Operations operations;

    Housekeeping(Operations operations) {
        this.operations = operations;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void discardAbandoned() {
        operations.discardAbandoned(OffsetDateTime.now().minusHours(HOURS));
    }
}
