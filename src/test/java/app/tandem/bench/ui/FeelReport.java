package app.tandem.bench.ui;

import app.tandem.bench.Size;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What was felt: on the screen, in {@code target/bench-ui.json} and in {@code docs/performance.md}. */
record FeelReport(Size size, List<Feeling> feelings) {

    private static final JsonMapper JSON = new JsonMapper();

    void show(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%-46s %4s %8s %8s %8s %5s %8s %9s %9s%n",
                "",
                "n",
                "median",
                "95 %",
                "goal",
                "trips",
                "server",
                "up",
                "down");
        for (Feeling one : feelings) {
            out.printf(
                    Locale.ROOT,
                    "%-46s %4d %8.0f %8.0f %8.0f %5d %8d %9s %9s %s%n",
                    one.name(),
                    one.samples().size(),
                    one.median(),
                    one.p95(),
                    one.goal(),
                    one.usual(Sample::requests),
                    one.usual(Sample::server),
                    bytes(one.usual(Sample::up)),
                    bytes(one.usual(Sample::down)),
                    one.good() ? "" : "over");
        }
    }

    void write(Path file) {
        var all = JSON.createObjectNode().put("size", size.word());
        var rows = all.putArray("rows");
        for (Feeling one : feelings) {
            rows.addObject()
                    .put("name", one.name())
                    .put("repetitions", one.samples().size())
                    .put("medianMs", Math.round(one.median()))
                    .put("p95Ms", Math.round(one.p95()))
                    .put("goalMs", Math.round(one.goal()))
                    .put("requests", one.usual(Sample::requests))
                    .put("serverMs", one.usual(Sample::server))
                    .put("bytesUp", one.usual(Sample::up))
                    .put("bytesDown", one.usual(Sample::down));
        }
        try {
            Files.writeString(file, all.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section of the page about performance. */
    String section() {
        var text = new StringBuilder("""

                ## What a person feels: %,d contacts

                %s, %d cores, Java %d, Chromium and the database on the same machine. A heavy user in a window of 1440 × 900; \
                milliseconds from the click or key to the painted answer, measured in the page. In bold what misses its goal.

                | | median | 95 %% | goal | requests | of the time on the server | sent | received |
                |---|---:|---:|---:|---:|---:|---:|---:|
                """.formatted(
                        size.contacts(),
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature()));
        for (Feeling one : feelings) {
            var mark = one.good() ? "" : "**";
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %s%.0f%s | %.0f | %d | %d | %s | %s |%n",
                    one.name(),
                    one.median(),
                    mark,
                    one.p95(),
                    mark,
                    one.goal(),
                    one.usual(Sample::requests),
                    one.usual(Sample::server),
                    bytes(one.usual(Sample::up)),
                    bytes(one.usual(Sample::down))));
        }
        return text.append('\n').toString();
    }

    private static String bytes(long number) {
        return String.format(Locale.ROOT, "%.1f KB", number / 1024.0);
    }
}
