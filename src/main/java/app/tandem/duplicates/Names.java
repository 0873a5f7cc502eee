package app.tandem.duplicates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names and their nicknames, and how common names are in the US. */
final class Names {

    private static final Map<String, Set<String>> FORMAL = new HashMap<>();
    private static final Map<String, Double> FIRSTS = shares("firsts.txt");
    private static final Map<String, Double> LASTS = shares("surnames.txt");
    private static final double RARE = 0.00005;

    static {
        for (var line : lines("nicknames.txt")) {
            var names = line.split(" ");
            for (var name : names) {
                FORMAL.computeIfAbsent(name, key -> new HashSet<>()).add(names[0]);
            }
        }
    }

    private Names() {}

    /** Whether both are short for the same name, or one for the other. */
    static boolean nicknames(String a, String b) {
        return !Collections.disjoint(formal(a), formal(b));
    }

    /** What it may be short for; itself where nothing is known. */
    static Set<String> formal(String name) {
        return FORMAL.getOrDefault(name, Set.of(name));
    }

    /** Whether it is a name or a nickname that the tables have. */
    static boolean known(String first) {
        return FORMAL.containsKey(first) || FIRSTS.containsKey(first);
    }

    /** The share of people with that first name. */
    static double first(String name) {
        return FIRSTS.getOrDefault(name, RARE);
    }

    /** The share of people with that last name. */
    static double last(String name) {
        return LASTS.getOrDefault(name, RARE);
    }

    private static Map<String, Double> shares(String file) {
        Map<String, Double> shares = new HashMap<>();
        for (var line : lines(file)) {
            var parts = line.split(" ");
            for (int n = 1; n < parts.length; n++) {
                shares.put(parts[n], Double.valueOf(parts[0]));
            }
        }
        return shares;
    }

    static List<String> lines(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Names.class.getResourceAsStream("/names/" + file), file),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
