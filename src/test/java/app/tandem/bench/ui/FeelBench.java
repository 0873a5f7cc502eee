package app.tandem.bench.ui;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Size;
import com.microsoft.playwright.PlaywrightException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./bench ui}: a heavy user at the packaged application in Chromium. */
final class FeelBench {

    private static final int WARM_UP = 8;
    private static final int REPETITIONS = 24;
    /** Some 10,000 by whole days, and not more: these would wait for their turn in the background. */
    private static final int SELECTED = 9_950;

    private static final Path FAILED = Path.of("target", "bench-ui-failed.png");
    private static final double GOAL = 300;
    private static final double SUBMIT_GOAL = 1000;

    private final PrintStream out;
    private final Size size;
    private final Pattern only;
    private final List<Feeling> feelings = new ArrayList<>();

    FeelBench(PrintStream out, Size size, Pattern only) {
        this.out = out;
        this.size = size;
        this.only = only;
    }

    public static void main(String[] arguments) {
        var words = Stream.of(arguments).filter(word -> !word.startsWith("--")).toList();
        var size = words.isEmpty() ? Size.USUAL : Size.of(words.getFirst());
        var only = Stream.of(arguments)
                .filter(word -> word.startsWith("--only="))
                .map(word -> word.substring("--only=".length()))
                .findFirst()
                .orElse("");
        new FeelBench(System.out, size, Pattern.compile(only))
                .run(List.of(arguments).contains("--write-docs"));
        System.exit(0);
    }

    private void run(boolean docs) {
        try (var stage = Stage.set(size, out);
                var chromium = Chromium.launch()) {
            var screen = new Screen(chromium.window(), stage.tandem().address());
            try {
                drive(stage, screen);
            } catch (PlaywrightException e) {
                screen.picture(FAILED);
                throw new IllegalStateException("See " + FAILED, e);
            }
        }
        var report = new FeelReport(size, feelings);
        report.show(out);
        report.write(Path.of("target", "bench-ui.json"));
        if (docs) {
            new DocsSection("./bench ui").write(report.section());
        }
    }

    private void drive(Stage stage, Screen screen) {
        var user = stage.book().heavy().getFirst();
        var email = stage.email(user);
        screen.signIn(email, BenchBook.PASSWORD);
        repeat(
                "Sign-in, from the click to the grid",
                GOAL,
                WARM_UP,
                REPETITIONS,
                () -> screen.signIn(email, BenchBook.PASSWORD));
        screen.open("");
        repeat("The next screen while scrolling", GOAL, WARM_UP, 2 * REPETITIONS, screen::nextScreen);
        var texts = texts(stage, email).iterator();
        screen.open("");
        repeat(
                "Search, from the last key to the results",
                GOAL,
                WARM_UP,
                REPETITIONS,
                () -> screen.search(texts.next()));
        if (only.matcher("Share, unshare").find()) {
            bulk(screen, "?relationship=MINE&created=.." + stage.dayOf(user, SELECTED), stage.colleagueOf(user));
        }
    }

    private void repeat(String name, double goal, int warmUp, int repetitions, Supplier<Sample> interaction) {
        if (!only.matcher(name).find()) {
            return;
        }
        List<Sample> samples = new ArrayList<>();
        for (int n = 0; n < warmUp + repetitions; n++) {
            var sample = interaction.get();
            if (n >= warmUp) {
                samples.add(sample);
            }
        }
        add(new Feeling(name, goal, samples));
    }

    private void add(Feeling feeling) {
        feelings.add(feeling);
        out.printf("%s: %.0f ms%n", feeling.name(), feeling.median());
    }

    /** Shares everything that matches and takes it back. */
    private void bulk(Screen screen, String filter, String person) {
        screen.open(filter);
        out.println(screen.selectAll());
        takeBack(screen, person);
        List<Sample> opened = new ArrayList<>();
        List<Sample> chosen = new ArrayList<>();
        List<Sample> shared = new ArrayList<>();
        List<Sample> unshared = new ArrayList<>();
        for (int n = 0; n < WARM_UP / 2 + REPETITIONS; n++) {
            boolean counts = n >= WARM_UP / 2;
            keep(counts, opened, screen.openPanel());
            keep(counts, chosen, screen.choose(person));
            keep(counts, shared, screen.submit());
            keep(counts, opened, screen.openPanel());
            screen.turnToUnshare();
            keep(counts, chosen, screen.choose(person));
            keep(counts, unshared, screen.submit());
        }
        add(new Feeling("The slide-out with 10,000 selected", GOAL, opened));
        add(new Feeling("A person chosen, to what will happen to 10,000", GOAL, chosen));
        add(new Feeling("Share 10,000, from Submit to the toast", SUBMIT_GOAL, shared));
        add(new Feeling("Unshare 10,000, from Submit to the toast", SUBMIT_GOAL, unshared));
    }

    /** What an earlier run that was cut short left shared. */
    private static void takeBack(Screen screen, String person) {
        screen.openPanel();
        screen.choose(person);
        if (screen.isRefused()) {
            screen.turnToUnshare();
            screen.choose(person);
            screen.submit();
        } else {
            screen.closePanel();
        }
    }

    private static void keep(boolean counts, List<Sample> samples, Sample sample) {
        if (counts) {
            samples.add(sample);
        }
    }

    /** Beginnings of last names among the user's own contacts, each of them in few to a few hundred. */
    private static List<String> texts(Stage stage, String email) {
        return stage.jdbc()
                .sql("""
                        select lower(left(c.last_name, 5)) from contact c join app_user u on u.id = c.owner_id
                        where u.email = :email and not c.archived and c.last_name ~ '^[A-Za-z]{5}'
                        group by 1 order by count(*) desc, 1 fetch next :texts rows only""")
                .param("email", email)
                .param("texts", WARM_UP + REPETITIONS)
                .query(String.class)
                .list();
    }
}
