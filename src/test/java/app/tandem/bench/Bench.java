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

    private static final Race.Patience PATIENCE = new Race.Patience(20_000, 12, 9, 31, 150);

    private static final Path RESULTS = Path.of("target");
    private static final Path PAGE = Path.of("docs", "performance.md");

    private final PrintStream out;
    private final Options options;
    private final Race.Patience patience;
    private final Path directory;

    /** With the directory for the results. */
    Bench(PrintStream out, Options options, Race.Patience patience, Path directory) {
        this.out = out;
        this.options = options;
        this.patience = patience;
        this.directory = directory;
    }

    /**
     * What the command line says.
     *
     * @param large whether all is done to 100,000 contacts, too
     */
    record Options(Size size, boolean docs, boolean large, Pattern only) {

        static Options of(String... arguments) {
            var size = Size.USUAL;
            var docs = false;
            var large = false;
            var only = Pattern.compile("");
            for (String argument : arguments) {
                if (argument.equals("--write-docs")) {
                    docs = true;
                } else if (argument.equals("--large")) {
                    large = true;
                } else if (argument.startsWith("--only=")) {
                    only = Pattern.compile(argument.substring("--only=".length()));
                } else {
                    size = Size.of(argument);
                }
            }
            return new Options(size, docs, large, only);
        }
    }

    public static void main(String[] arguments) {
        try {
            System.exit(run(Options.of(arguments)) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(
                    "usage: ./bench [tiny|100k|1m|10m] [--large] [--write-docs] [--only=regular expression]");
            System.exit(2);
        }
    }

    /** Whether the application and the SQL came to the same in every row. */
    private static boolean run(Options options) {
        var bench = new Bench(System.out, options, PATIENCE, RESULTS);
        try (var server = BenchServer.start();
                var lab = Lab.on(server.url(), server.user(), server.password())) {
            List<Row> rows = bench.measure(lab);
            if (options.docs()) {
                String database = version(lab) + (server.embedded() == null ? "" : " (" + BenchServer.settings() + ")");
                new PerformancePage(PAGE, bench.goals()).write(options.size(), rows, database);
            }
            return rows.stream().allMatch(Row::correct);
        }
    }

    Goals goals() {
        return new Goals(options.size(), new Results(directory).aTenthOf(options.size()));
    }

    /** Every row, shown and written. */
    List<Row> measure(Lab lab) {
        Instant start = Instant.now();
        out.printf("Tandem's benchmark with %,d contacts%n", options.size().contacts());
        var book = book(lab);
        out.printf("The book is there after %d s%n%n", secondsSince(start));
        var goals = goals();
        var rows = race(lab, book, goals);
        new Results(directory).write(options.size(), rows, goals);
        long wrong = rows.stream().filter(row -> !row.correct()).count();
        long over =
                rows.stream().filter(row -> !goals.verdict(row).equals("ok")).count() - wrong;
        out.printf(
                "%n%d rows, %d over their goal, %d in which application and SQL differ; %d s%n",
                rows.size(), over, wrong, secondsSince(start));
        return rows;
    }

    private List<Row> race(Lab lab, BenchBook book, Goals goals) {
        List<Contest> contests = new ArrayList<>(ReadRows.of(lab, book));
        contests.addAll(BulkRows.of(lab, book, options.large()));
        var race = new Race(lab, patience);
        var table = new ScreenTable(out, goals);
        table.head();
        contests.removeIf(contest ->
                !options.only().matcher(contest.user() + ": " + contest.name()).find());
        race.warmUp(contests);
        List<Row> rows = new ArrayList<>();
        for (Contest contest : contests) {
            Row row = race.run(contest);
            rows.add(row);
            table.show(row);
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
