package app.tandem.bench.sessions;

import app.tandem.bench.Size;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What sessions keep: on the screen, in {@code target/bench-sessions.json} and in {@code docs/performance.md}. */
record SessionReport(Size size, List<Kept> kept, List<Recovery> recovered) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 12;

    void show(PrintStream out) {
        out.printf(Locale.ROOT, "%n%-32s %8s %10s %8s%n", "", "sessions", "KB each", "goal");
        for (var one : kept) {
            out.printf(
                    Locale.ROOT,
                    "%-32s %8d %10.0f %8s %s%n",
                    one.name(),
                    one.sessions(),
                    one.kb(),
                    one.goal() == 0 ? "" : one.goal(),
                    one.good() ? "" : "over");
        }
        out.printf("%nBytes by class that came with %s: %s%n", kept.getFirst().name(), most(kept.getFirst()));
    }

    void write(Path file) {
        var all = JSON.createObjectNode().put("size", size.word());
        var rows = all.putArray("rows");
        for (var one : kept) {
            var row = rows.addObject()
                    .put("name", one.name())
                    .put("sessions", one.sessions())
                    .put("kbPerSession", Math.round(one.kb()))
                    .put("goalKb", one.goal());
            var classes = row.putObject("bytesByClass");
            most(one).forEach(classes::put);
        }
        var pages = all.putArray("recovered");
        for (var one : recovered) {
            pages.addObject()
                    .put("name", one.name())
                    .put("opened", one.opened())
                    .put("before", one.before())
                    .put("full", one.full())
                    .put("after", one.after());
        }
        try {
            Files.writeString(file, all.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> most(Kept one) {
        return one.classes().entrySet().stream()
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    /** The section of the page about performance. */
    String section() {
        var text = new StringBuilder("""

                ## What a session keeps: %,d contacts

                %s, Java %d. The packaged application in production mode, spoken to as a browser does: sign-in, the contact \
                grid with its first rows; live objects after full collections, per session. In bold what misses its goal.

                | | sessions | KB each | goal |
                |---|---:|---:|---:|
                """.formatted(
                        size.contacts(), LocalDate.now(), Runtime.version().feature()));
        for (var one : kept) {
            var mark = one.good() ? "" : "**";
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s%.0f%s | %s |%n",
                    one.name(),
                    one.sessions(),
                    mark,
                    one.kb(),
                    mark,
                    one.goal() == 0 ? "" : one.goal()));
        }
        if (!recovered.isEmpty()) {
            text.append("\nWhat is left when nobody looks any more:\n\n");
            recovered.forEach(one -> text.append("- ").append(one.line()).append('\n'));
        }
        return text.append('\n').toString();
    }
}
