package app.tandem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables in {@code docs/performance.md}: each between two markers of its size, so that what people write stays. */
final class PerformancePage {

    private static final List<String> USERS = List.of("heavy", "typical", "manager", "admin");

    private final Path page;
    private final Goals goals;

    PerformancePage(Path page, Goals goals) {
        this.page = page;
        this.goals = goals;
    }

    /** Puts the results of a run in the place of those before. */
    void write(Size size, List<Row> rows, String database) {
        String begin = "<!-- ./bench " + size.word() + ": written by the benchmark -->";
        String end = "<!-- end of ./bench " + size.word() + " -->";
        String table = begin + "\n" + head(size, rows, database) + tables(rows) + end + "\n";
        try {
            String text = Files.exists(page) ? Files.readString(page) : "# Performance\n";
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            String written = from >= 0 && to > from
                    ? text.substring(0, from) + table + text.substring(to + end.length() + 1)
                    : text + "\n" + table;
            Files.writeString(page, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head(Size size, List<Row> rows, String database) {
        long over =
                rows.stream().filter(row -> !goals.verdict(row).equals("ok")).count();
        return """

                ## %s: %s contacts

                %s, %d cores, Java %d, %s. Medians in milliseconds: application / hand-written SQL (ratio). In bold what \
                misses its goal: %d of %d.

                """.formatted(
                        size.word(),
                        number("%,d", size.contacts()),
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        database,
                        over,
                        rows.size());
    }

    private String tables(List<Row> rows) {
        return table(rows, Contest.Kind.READ) + table(rows, Contest.Kind.BULK);
    }

    private String table(List<Row> all, Contest.Kind kind) {
        Map<String, Map<String, Row>> groups = new LinkedHashMap<>();
        all.stream()
                .filter(row -> row.kind() == kind)
                .forEach(row -> groups.computeIfAbsent(row.group(), name -> new LinkedHashMap<>())
                        .put(row.user(), row));
        if (groups.isEmpty()) {
            return "";
        }
        List<String> users = USERS.stream()
                .filter(user -> groups.values().stream().anyMatch(group -> group.containsKey(user)))
                .toList();
        boolean bulk = kind == Contest.Kind.BULK;
        var text = new StringBuilder(bulk ? "| bulk" : "| read").append(" | statements");
        text.append(bulk ? " | rows written" : "");
        users.forEach(user -> text.append(" | ").append(user));
        text.append(" |\n|---|---:")
                .append(bulk ? "|---:" : "")
                .append("|---:".repeat(users.size()))
                .append("|\n");
        groups.forEach((name, group) -> {
            Row one = group.values().iterator().next();
            text.append("| ").append(name).append(" | ").append(one.statements());
            if (bulk) {
                text.append(" | ").append(number("%,d", one.rowsWritten()));
            }
            users.forEach(user -> text.append(" | ").append(cell(group.get(user))));
            text.append(" |\n");
        });
        return text.append('\n').toString();
    }

    private String cell(@Nullable Row row) {
        if (row == null) {
            return "";
        }
        String times = millis(row.appMs()) + " / " + millis(row.sqlMs()) + " (" + number("%.1f", row.ratio()) + ")";
        return goals.verdict(row).equals("ok") ? times : "**" + times + "**";
    }

    private static String millis(double millis) {
        return number(millis < 10 ? "%.1f" : "%,.0f", millis);
    }

    private static String number(String format, Object number) {
        return String.format(Locale.ROOT, format, number);
    }
}
