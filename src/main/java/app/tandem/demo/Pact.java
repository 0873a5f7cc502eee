package app.tandem.demo;

import static app.tandem.demo.Who.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A co-marketing partnership of the demonstration. */
record Pact(Who lo, Who agent, LocalDate since, @Nullable LocalDate ended) {

    static final List<Pact> ALL = List.of(
            new Pact(MAYA, TOM, LocalDate.of(2023, 4, 17), LocalDate.of(2026, 6, 30)),
            new Pact(MAYA, JONAS, LocalDate.of(2024, 2, 12), null),
            new Pact(MAYA, AISHA, LocalDate.of(2024, 9, 3), null),
            new Pact(DIEGO, AISHA, LocalDate.of(2025, 1, 20), null),
            new Pact(PRIYA, AISHA, LocalDate.of(2025, 5, 6), null));

    static Optional<Pact> between(Who one, Who other) {
        return ALL.stream()
                .filter(it -> it.lo == one && it.agent == other || it.lo == other && it.agent == one)
                .findFirst();
    }

    LocalDate until() {
        return ended == null ? Chance.TODAY : ended;
    }
}
