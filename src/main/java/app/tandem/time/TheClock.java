package app.tandem.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that reads the machine's time and zone; everything else is given the clock. */
@Configuration(proxyBeanMethods = false)
public class TheClock {

    // both databases keep microseconds
    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());

    @Bean
    Clock clock() {
        return CLOCK;
    }

    /** The machine's zone, used if no other is known. */
    public static ZoneId zoneOfTheMachine() {
        return ZoneId.systemDefault();
    }

    /** The latest day that is today somewhere: no birthday lies after it, whoever types it. */
    public static LocalDate latestToday() {
        return LocalDate.now(CLOCK.withZone(ZoneOffset.ofHours(14)));
    }
}
