package app.tandem.administration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the code of the first start to the log, once, when Tandem has started on an empty database. */
@Component
class FirstStartCode {

    private static final Logger log = LoggerFactory.getLogger(FirstStartCode.class);

    private final FirstStart start;
    private final PublicAddress address;

    FirstStartCode(FirstStart start, PublicAddress address) {
        this.start = start;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        start.code()
                .ifPresent(code -> log.warn(
                        "Tandem has no organization yet. Open {} in your browser within 24 hours and enter this code: {}",
                        address.of("set-up"),
                        code));
    }
}
