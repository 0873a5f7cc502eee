package app.tandem.email.queue;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How many e-mails go out a second. Kept in memory: one run sends at a time, and after a restart a second has passed. What is
 * too much gets a place in the seconds after it, so that it is looked at once more and not each time.
 */
final class Pace {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Instant> taken = new HashMap<>();

    Pace(Clock clock) {
        this.clock = clock;
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                var now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** How long one more has to wait, zero for not at all. */
    Duration take(String what, int aSecond) {
        if (bucket(what, aSecond).tryConsume(1)) {
            return Duration.ZERO;
        }
        var now = clock.instant();
        var place = taken.getOrDefault(what, now);
        var next = (place.isBefore(now.plusSeconds(1)) ? now.plusSeconds(1) : place)
                .plusNanos(TimeUnit.SECONDS.toNanos(1) / aSecond);
        taken.put(what, next);
        return Duration.between(now, next);
    }

    /** Gives back what was taken for a mail that does not go out now. */
    void giveBack(String what, int aSecond) {
        bucket(what, aSecond).addTokens(1);
    }

    /** Forgets those that are long over, when they have become many. */
    void tidy() {
        if (buckets.size() + taken.size() > MOST) {
            buckets.clear();
            taken.values().removeIf(place -> place.isBefore(clock.instant()));
        }
    }

    private Bucket bucket(String what, int aSecond) {
        return buckets.computeIfAbsent(
                what,
                none -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(meter)
                        .build());
    }
}
