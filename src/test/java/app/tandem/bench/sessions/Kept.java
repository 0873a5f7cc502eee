package app.tandem.bench.sessions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a session keeps in memory.
 *
 * @param sessions over how many it was measured
 * @param bytes of one session
 * @param goal KB that it may keep; 0 where there is no goal
 * @param classes bytes of one session by class, as far as they have come with this, the most first
 */
record Kept(String name, int sessions, long bytes, int goal, Map<String, Long> classes) {

    private static final int GOAL = 300;

    /** What came with these sessions. */
    static Kept opened(String name, Heap before, Heap after, int sessions) {
        return new Kept(name, sessions, bytes(before, after, sessions), GOAL, classes(before, after, sessions));
    }

    /** A session after some did something more. */
    Kept then(String name, Heap before, Heap after, int some) {
        return new Kept(name, some, bytes + bytes(before, after, some), 0, classes(before, after, some));
    }

    /** On average over all, if some of them are like that. */
    Kept with(Kept other) {
        long average = bytes + (other.bytes - bytes) * other.sessions / sessions;
        var mixed = "%d of %d with %s".formatted(other.sessions, sessions, other.name);
        return new Kept(mixed, sessions, average, GOAL, Map.of());
    }

    double kb() {
        return bytes / 1024.0;
    }

    boolean good() {
        return goal == 0 || kb() <= goal;
    }

    private static long bytes(Heap before, Heap after, int sessions) {
        return (after.total() - before.total()) / sessions;
    }

    private static Map<String, Long> classes(Heap before, Heap after, int sessions) {
        Map<String, Long> classes = new LinkedHashMap<>();
        after.since(before).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .filter(one -> one.getValue() >= sessions)
                .forEach(one -> classes.put(one.getKey(), one.getValue() / sessions));
        return classes;
    }
}
