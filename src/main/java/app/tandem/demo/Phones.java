package app.tandem.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Telephone numbers in E.164, all different, with an area code of the state in which the contact lives. */
final class Phones {

    private static final List<String> EXCHANGES =
            List.of("226", "238", "247", "264", "329", "347", "362", "438", "462", "538", "624", "647", "742", "834");

    private final Map<String, List<String>> codes = new TreeMap<>();
    private final List<String> states;
    private int given;

    Phones() {
        Listed.table("areacodes.csv").forEach(row -> codes.put(row[0], List.of(row[1].split(" "))));
        states = List.copyOf(codes.keySet());
    }

    /** Whoever has no address lives in any state. */
    String next(String state) {
        int n = given++;
        var there = Objects.requireNonNull(codes.get(state.isEmpty() ? states.get(n % states.size()) : state), state);
        // 37 and 10,000 have no common divisor: no number comes twice
        int lastFour = (1000 + n * 37) % 10_000;
        return "+1" + there.get(n / 3 % there.size()) + EXCHANGES.get(n % EXCHANGES.size())
                + "%04d".formatted(lastFour);
    }

    /** Which numbers somebody has was decided before it was known where they live. */
    void settle(Draft draft) {
        draft.cellPhone = draft.cellPhone.isEmpty() ? "" : next(draft.state);
        draft.homePhone = draft.homePhone.isEmpty() ? "" : next(draft.state);
        draft.officePhone = draft.officePhone.isEmpty() ? "" : next(draft.state);
    }
}
