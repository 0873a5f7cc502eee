package app.tandem.bench;

import java.util.Locale;
import java.util.Map;

/** What the benchmark is to reach, and whether a row does. */
final class Goals {

    /** The application takes at most so many times the raw time. */
    static final double RATIO = 2.0;
    /** What takes up to this many milliseconds raw may take a fixed time more instead. */
    static final double QUICK = 2.0;
    /** That fixed time, in milliseconds. */
    static final double ALLOWANCE = 4.0;
    /** Reads at ten times the size take at most so many times as long. */
    static final double GROWTH = 1.3;

    /** Milliseconds of the application for a heavy user at 1,000,000 contacts, by the row's name. */
    static final Map<String, Double> CEILINGS = Map.ofEntries(
            Map.entry("first page by name", 5.0),
            Map.entry("exact count", 30.0),
            Map.entry("search by name: page", 30.0),
            Map.entry("search by name: count", 30.0),
            Map.entry("search by e-mail: page", 30.0),
            Map.entry("search by e-mail: count", 30.0),
            Map.entry("search by phone: page", 30.0),
            Map.entry("search by phone: count", 30.0),
            Map.entry("share 10,000: run", 250.0),
            Map.entry("change owner of 10,000: run", 450.0),
            Map.entry("claim 100 queued e-mails", 20.0),
            Map.entry("import 100,000 rows: dry run", 8_000.0),
            Map.entry("import 100,000 rows: run", 8_000.0),
            Map.entry("import 500,000 rows: dry run", 80_000.0),
            Map.entry("import 500,000 rows: run", 80_000.0));

    private final Size size;
    private final Map<String, Double> before;

    /** With the application's times at a tenth of the size, by {@link #key}; empty where they are not known. */
    Goals(Size size, Map<String, Double> before) {
        this.size = size;
        this.before = before;
    }

    /** The goals that a row misses, in words; "ok" where it misses none. */
    String verdict(Row row) {
        if (!row.correct()) {
            return "DIFFERS";
        }
        boolean quick = row.sqlMs() <= QUICK;
        var missed = new StringBuilder();
        if (quick && row.appMs() - row.sqlMs() > ALLOWANCE) {
            missed.append(format(", over: %.1f ms more than SQL", row.appMs() - row.sqlMs()));
        } else if (!quick && row.ratio() > RATIO) {
            missed.append(format(", over: %.1f times SQL", row.ratio()));
        }
        double ceiling = size.hasCeilings() && row.user().equals("heavy")
                ? CEILINGS.getOrDefault(row.name(), Double.MAX_VALUE)
                : Double.MAX_VALUE;
        if (row.appMs() > ceiling) {
            missed.append(format(", over %.0f ms", ceiling));
        }
        double smaller = before.getOrDefault(key(row.group(), row.user()), 0.0);
        if (row.kind() == Contest.Kind.READ && smaller > QUICK && row.appMs() > smaller * GROWTH) {
            missed.append(format(", over: %.1f times as long as at a tenth", row.appMs() / smaller));
        }
        return missed.isEmpty() ? "ok" : missed.substring(2);
    }

    static String key(String name, String user) {
        return user + ": " + name;
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
