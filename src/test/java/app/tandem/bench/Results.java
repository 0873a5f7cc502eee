package app.tandem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The results of a run as {@code bench.json}, and those of the latest run at each size beside it. */
final class Results {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path directory;

    Results(Path directory) {
        this.directory = directory;
    }

    /** Writes them; a copy stays when another size is run. */
    void write(Size size, List<Row> rows, Goals goals) {
        ObjectNode all = JSON.createObjectNode();
        all.put("size", size.word());
        var list = all.putArray("rows");
        rows.forEach(row -> write(row, goals.verdict(row), list.addObject()));
        String text = all.toPrettyString() + "\n";
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("bench.json"), text);
            Files.writeString(of(size), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, String verdict, ObjectNode json) {
        json.put("name", row.name())
                .put("user", row.user())
                .put("appMs", rounded(row.appMs()))
                .put("sqlMs", rounded(row.sqlMs()))
                .put("ratio", rounded(row.ratio()))
                .put("statements", row.statements())
                .put("rowsWritten", row.rowsWritten())
                .put("sqlRowsWritten", row.sqlRowsWritten())
                .put("plan", row.plan())
                .put("goal", verdict);
        if (!row.correct()) {
            json.put("difference", row.difference());
        }
    }

    /** The application's milliseconds of the latest run at a tenth of the size, by {@link Goals#key}. */
    Map<String, Double> aTenthOf(Size size) {
        Map<String, Double> times = new HashMap<>();
        Path smaller = of(Size.USUAL);
        if (size == Size.LARGE && Files.exists(smaller)) {
            for (JsonNode row : JSON.readTree(smaller.toFile()).get("rows")) {
                String name = row.get("name").asString().replaceFirst(" \\(.*", "");
                times.put(
                        Goals.key(name, row.get("user").asString()),
                        row.get("appMs").asDouble());
            }
        }
        return times;
    }

    private Path of(Size size) {
        return directory.resolve("bench-" + size.word() + ".json");
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
