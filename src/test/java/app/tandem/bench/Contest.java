package app.tandem.bench;

import java.util.List;

/**
 * One row of the benchmark before it is run: the application's way and the raw ones, which must come to the same.
 *
 * @param name of the row, the same for all users, such as "share 10,000: run"
 * @param user the kind of user: heavy, typical, manager or admin
 * @param kind what the goal is measured by
 * @param application the services' calls that the screen makes
 * @param raw the plans of the hand-written SQL; the quickest counts
 * @param touched the tables to vacuum afterwards; empty where nothing is written
 */
public record Contest(String name, String user, Kind kind, Way<?> application, List<Raw> raw, List<String> touched) {

    /** Whether a contest reads, or writes in a transaction that is rolled back after each run. */
    public enum Kind {
        READ,
        BULK
    }

    /** One plan of the hand-written SQL. */
    public record Raw(String plan, Way<?> way) {}

    public Contest {
        raw = List.copyOf(raw);
        touched = List.copyOf(touched);
    }

    /** A contest that only reads. */
    public static Contest read(String name, String user, Way<?> application, List<Raw> raw) {
        return new Contest(name, user, Kind.READ, application, raw, List.of());
    }

    /** A contest whose every run is rolled back. */
    public static Contest bulk(String name, String user, Way<?> application, List<Raw> raw, List<String> touched) {
        return new Contest(name, user, Kind.BULK, application, raw, touched);
    }
}
