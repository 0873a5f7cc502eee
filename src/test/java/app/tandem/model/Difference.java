package app.tandem.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** In what the program differs from the model, in a few lines. */
final class Difference {

    private final List<String> lines = new ArrayList<>();

    void of(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            lines.add(what + "\n    by the rules: " + expected + "\n    the program:  " + actual);
        }
    }

    /** Only the entries that differ. */
    <K extends Comparable<K>> void ofEach(String what, Map<K, ?> expected, Map<K, ?> actual) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        keys.forEach(key -> of(
                what + " " + key,
                Objects.requireNonNullElse(expected.get(key), "-"),
                Objects.requireNonNullElse(actual.get(key), "-")));
    }

    void ofAccounts(Account expected, Account actual) {
        of("possible", expected.refusal(), actual.refusal());
        ofEach("change", expected.items(), actual.items());
        of("gains", expected.gains(), actual.gains());
        of("loses", expected.loses(), actual.loses());
        of("told", expected.told(), actual.told());
        of("tasks that move", expected.tasks(), actual.tasks());
        of("groups left", expected.leaves(), actual.leaves());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n  ", lines);
    }
}
