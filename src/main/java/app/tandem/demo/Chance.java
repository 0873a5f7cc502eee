package app.tandem.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way on every start, on a day that never changes. */
final class Chance {

    /** The day on which the demonstration plays. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Random random;

    Chance() {
        this(20_261_120);
    }

    /** Chance of its own, so that it does not move what falls elsewhere. */
    Chance(long seed) {
        random = new Random(seed);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int of100) {
        return random.nextInt(100) < of100;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    void shuffle(List<?> some) {
        java.util.Collections.shuffle(some, random);
    }

    /** A moment in office hours, from the one day to the other, both included. */
    OffsetDateTime between(LocalDate from, LocalDate to) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
        var day = from.plusDays(days == 0 ? 0 : random.nextLong(days + 1));
        return day.atTime(LocalTime.of(14, 0).plusMinutes(random.nextInt(9 * 60)))
                .atOffset(ZoneOffset.UTC);
    }

    /** A moment on a later day than the given one, up to the last day; the end of the last day if there is none. */
    OffsetDateTime after(OffsetDateTime moment, LocalDate last) {
        var next = moment.toLocalDate().plusDays(1);
        return next.isAfter(last) ? last.atTime(23, 30).atOffset(ZoneOffset.UTC) : between(next, last);
    }
}
