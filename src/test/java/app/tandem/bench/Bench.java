package app.tandem.bench;

import app.tandem.bench.bulk.BulkRows;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./bench}: loads a book, measures every row, shows and writes the results. */
final class Bench {

    private static final Race.Patience PATIENCE = new Race.Patience(3, 9, 31, 250);

    private final PrintStream out;
    private final Options options;

    Bench(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    /** What the command line says. */
    record Options(Size size, boolean docs, Pattern only) {

        static Options of(String... arguments) {
            var size = Size.USUAL;
            var docs = false;
            var only = Pattern.compile("");
            for (String argument : arguments) {
                if (argument.equals("--write-docs")) {
                    docs = true;
                } else if (argument.startsWith("--only=")) {
                    only = Pattern.compile(argument.substring("--only=".length()));
                } else {
                    size = Size.of(argument);
                }
            }
            return new Options(size, docs, only);
        }
    }

    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("usage: ./bench [tiny|100k|1m|10m] [--write-docs] [--only=regular expression]");
            System.exit(2);
            return;
        }
        System.exit(new Bench(System.out, options).run() ? 0 : 1);
    }

    /** Whether the application and the SQL came to the same in every row. */
    private boolean run() {
        Instant start = Instant.now();
        out.printf("Tandem's benchmark with %,d contacts%n", options.size().contacts());
        try (var server = BenchServer.start();
                var lab = Lab.on(server.url(), server.user(), server.password())) {
            var book = book(lab);
            out.printf("The book is loaded, %d s%n%n", secondsSince(start));
            var results = new Results(Path.of("target"));
            var goals = new Goals(options.size(), results.aTenthOf(options.size()));
            var rows = race(lab, book, goals);
            results.write(options.size(), rows, goals);
            if (options.docs()) {
                String database = version(lab) + (server.embedded() == null ? ", not the embedded one" : "");
                new PerformancePage(Path.of("docs", "performance.md"), goals).write(options.size(), rows, database);
            }
            long wrong = rows.stream().filter(row -> !row.correct()).count();
            long over = rows.stream()
                            .filter(row -> !goals.verdict(row).equals("ok"))
                            .count()
                    - wrong;
            out.printf(
                    "%n%d rows, %d over their goal, %d in which application and SQL differ; %d s%n",
                    rows.size(), over, wrong, secondsSince(start));
            return wrong == 0;
        }
    }

    private List<Row> race(Lab lab, BenchBook book, Goals goals) {
        List<Contest> contests = new ArrayList<>(ReadRows.of(lab, book));
        contests.addAll(BulkRows.of(lab, book));
        var race = new Race(lab, PATIENCE);
        var table = new ScreenTable(out, goals);
        table.head();
        List<Row> rows = new ArrayList<>();
        for (Contest contest : contests) {
            if (options.only().matcher(contest.user() + ": " + contest.name()).find()) {
                Row row = race.run(contest);
                rows.add(row);
                table.show(row);
            }
        }
        return rows;
    }

    /** The book of the size: loaded into an empty database, taken as it is from one that holds it. */
    private BenchBook book(Lab lab) {
        var jdbc = JdbcClient.create(lab.pool());
        int there =
                jdbc.sql("select count(*) from contact").query(Integer.class).single();
        if (there == 0) {
            return BenchBook.load(lab.pool(), options.size().contacts());
        }
        if (there != options.size().contacts()) {
            throw new IllegalStateException("The database holds " + there + " contacts: name an empty one");
        }
        return BenchBook.of(jdbc);
    }

    private static String version(Lab lab) {
        return "PostgreSQL "
                + JdbcClient.create(lab.pool())
                        .sql("show server_version")
                        .query(String.class)
                        .single()
                        .split(" ")[0];
    }

    private static long secondsSince(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
