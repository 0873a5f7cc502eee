package app.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark at its smallest size, for function and not for speed: every row once or twice. */
@Tag("database")
@Tag("long")
@EnabledIfSystemProperty(
        named = "tandem.test.db",
        matches = "postgres",
        disabledReason = "the benchmark is PostgreSQL's")
class BenchmarkTest {

    private static final Race.Patience ONCE = new Race.Patience(0, 1, 1, 1, 0);

    @Test
    void every_row_comes_to_the_same_as_its_SQL_and_the_results_are_written(@TempDir Path directory)
            throws IOException {
        var screen = new ByteArrayOutputStream();
        List<Row> rows;
        try (var lab = Lab.on(TestDatabase.newDatabase(), TestDatabase.user(), "")) {
            var bench = new Bench(
                    new PrintStream(screen, true, StandardCharsets.UTF_8),
                    Bench.Options.of("tiny", "--large"),
                    ONCE,
                    directory);
            rows = bench.measure(lab);
            var page = new PerformancePage(directory.resolve("performance.md"), bench.goals());
            Files.writeString(directory.resolve("performance.md"), "# Performance\n\nBefore.\n");
            page.write(Size.TINY, rows, "PostgreSQL");
            page.write(Size.TINY, rows, "PostgreSQL, again");
        }

        assertThat(directory.resolve("performance.md"))
                .content()
                .startsWith("# Performance\n\nBefore.\n")
                .contains("## tiny: 4,000 contacts", "PostgreSQL, again", "| first page by name | 3 | ")
                .containsOnlyOnce("| exact count |");

        assertThat(rows).filteredOn(row -> !row.correct()).isEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(row.statements()).isPositive());
        Set<String> names = new HashSet<>();
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(names.add(Goals.key(row.name(), row.user()))).isTrue());
        assertThat(names).contains("heavy: first page by name", "admin: exact count", "typical: search by phone: page");
        JsonNode json = new JsonMapper().readTree(Files.readString(directory.resolve("bench.json")));
        assertThat(json.get("size").asString()).isEqualTo("tiny");
        assertThat(json.get("rows")).hasSameSizeAs(rows);
        for (String key : List.of("name", "user", "appMs", "sqlMs", "ratio", "statements")) {
            assertThat(json.get("rows").get(0).has(key)).as(key).isTrue();
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("first page by name", "sql ms");
    }
}
