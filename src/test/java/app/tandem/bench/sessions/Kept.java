package app.tandem.bench.sessions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a session keeps in memory.
 *
 * @param sessions over how many it was measured
 * @param bytes of one session
 * @param classes bytes of one session by class, as far as they have come with this
 */
record Kept(String name, int sessions, long bytes, Map<String, Long> classes) {

    /** A session may keep so many KB. */
    static final int GOAL = 300;

    /** What came with these sessions on top of what each of them kept before. */
    static Kept between(String name, Heap before, Heap after, int sessions, long keptBefore) {
        Map<String, Long> classes = new LinkedHashMap<>();
        after.since(before).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .filter(one -> one.getValue() >= sessions)
                .forEach(one -> classes.put(one.getKey(), one.getValue() / sessions));
        return new Kept(name, sessions, keptBefore + (after.total() - before.total()) / sessions, classes);
    }

    double kb() {
        return bytes / 1024.0;
    }

    boolean good() {
        return kb() <= GOAL;
    }
}
