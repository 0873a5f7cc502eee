package app.tandem.contact.visibility;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports "down" while access rows contradict contacts; checks at most every ten minutes, since it reads all contacts.
 */
@Component
class AccessHealth implements HealthIndicator {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 100;

    private record Answer(Health health, Instant at) {}

    private final AccessConsistency consistency;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private @Nullable Answer last;

    @Autowired
    AccessHealth(AccessConsistency consistency) {
        this(consistency, InstantSource.system());
    }

    AccessHealth(AccessConsistency consistency, InstantSource clock) {
        this.consistency = consistency;
        this.clock = clock;
    }

    @Override
    public Health health() {
        looking.lock();
        try {
            var answer = last;
            if (answer == null || !clock.instant().isBefore(answer.at.plus(KEPT))) {
                answer = new Answer(look(), clock.instant());
                last = answer;
            }
            return answer.health;
        } finally {
            looking.unlock();
        }
    }

    private Health look() {
        var problems = consistency.problems(MOST);
        if (problems.isEmpty()) {
            return Health.up().build();
        }
        return Health.down()
                .withDetail("contradictions", problems.size() < MOST ? problems.size() : "at least " + MOST)
                .withDetail("first", problems.getFirst().what())
                .build();
    }
}
