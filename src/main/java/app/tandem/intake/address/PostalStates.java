package app.tandem.intake.address;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States and territories by code and name, and the ZIP codes that begin there. */
final class PostalStates {

    private record Range(int first, int last) {}

    private static final int PREFIX = 3;
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, List<Range>> ZIPS = new HashMap<>();

    static {
        for (var line : Tables.lines("states.txt")) {
            var parts = line.split(" ", 3);
            CODES.put(parts[0], parts[0]);
            CODES.put(parts[2], parts[0]);
            ZIPS.put(
                    parts[0],
                    Arrays.stream(parts[1].split(","))
                            .map(range -> range.split("-"))
                            .map(range -> new Range(Integer.parseInt(range[0]), Integer.parseInt(range[1])))
                            .toList());
        }
    }

    private PostalStates() {}

    /** The code of a state by code or name in capitals; null where there is none. */
    static @Nullable String code(String words) {
        return CODES.get(words);
    }

    /** Whether ZIP codes that begin like this one belong to the state. */
    static boolean has(String code, String zip) {
        int prefix = Integer.parseInt(zip, 0, PREFIX, 10);
        for (var range : ZIPS.getOrDefault(code, List.of())) {
            if (range.first() <= prefix && prefix <= range.last()) {
                return true;
            }
        }
        return false;
    }
}
