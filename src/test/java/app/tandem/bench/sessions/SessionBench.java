package app.tandem.bench.sessions;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Size;
import app.tandem.bench.ui.DocsSection;
import app.tandem.bench.ui.Stage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code ./bench sessions}: what a session with the contact grid open keeps in the memory of the application. */
final class SessionBench {

    private static final int SESSIONS = 100;
    private static final int SELECTING = 10;
    private static final int SELECTED = 10_000;
    private static final int WARM_UPS = 3;

    private final PrintStream out;
    private final String address;
    private final long pid;
    private final Visitors visitors;

    SessionBench(PrintStream out, String address, long pid, Visitors visitors) {
        this.out = out;
        this.address = address;
        this.pid = pid;
        this.visitors = visitors;
    }

    public static void main(String[] arguments) {
        var words = Stream.of(arguments).filter(word -> !word.startsWith("--")).toList();
        var size = words.isEmpty() ? Size.USUAL : Size.of(words.getFirst());
        List<Kept> kept;
        List<Recovery> recovered;
        var load = List.of(arguments).contains("--short") ? Recovery.Load.SHORT : Recovery.Load.WHOLE;
        try (var stage = Stage.set(size, System.out, load.options().toArray(String[]::new))) {
            recovered = Recovery.measure(
                    stage.address(), stage.pid(), stage.emails(1).getFirst(), BenchBook.PASSWORD, load);
            recovered.forEach(one -> System.out.println(one.line()));
        }
        try (var stage = Stage.set(size, System.out)) {
            kept = new SessionBench(System.out, stage.address(), stage.pid(), visitors(stage))
                    .measure(SESSIONS, SELECTING, WARM_UPS);
        }
        var report = new SessionReport(size, kept, recovered);
        report.show(System.out);
        report.write(Path.of("target", "bench-sessions.json"));
        if (List.of(arguments).contains("--write-docs")) {
            new DocsSection("./bench sessions").write(report.section());
        }
        System.exit(0);
    }

    private static Visitors visitors(Stage stage) {
        var busy = stage.book().heavy();
        var query = "relationship=MINE&created=.." + stage.dayOf(busy.getFirst(), SELECTED);
        return new Visitors(
                stage.emails(SESSIONS), busy.stream().map(stage::email).toList(), query, BenchBook.PASSWORD, SELECTED);
    }

    /** Opens so many sessions, three times {@code some} of them by busy people who then select, tick and scroll. */
    List<Kept> measure(int sessions, int some, int warmUps) {
        warmUp(warmUps);
        var before = Heap.of(pid);
        var quiet = open(sessions - 3 * some, n -> of(visitors.quiet(), n, ""));
        var busy = open(3 * some, n -> of(visitors.busy(), n, visitors.busyQuery()));
        var opened = Heap.of(pid);
        busy.subList(0, some).forEach(Visit::selectAll);
        var selected = Heap.of(pid);
        busy.subList(some, 2 * some).forEach(visit -> visit.tick(visitors.selected()));
        var ticked = Heap.of(pid);
        busy.subList(2 * some, 3 * some).forEach(visit -> visit.scroll(visitors.selected()));
        var scrolled = Heap.of(pid);
        var begin = String.join(", ", busy.getFirst().names().subList(0, 3));
        out.printf("A grid begins with %s ...%n", begin);
        var open = Kept.opened("the grid open", before, opened, sessions);
        var all = open.then("all " + amount(busy.getFirst().selected()) + " selected", opened, selected, some);
        var few = open.then(amount(busy.get(some).selected()) + " ticked", selected, ticked, some);
        var far = open.then("a scroll through " + amount(busy.getLast().names().size()), ticked, scrolled, some);
        return List.of(open, open.with(all), open.with(few), open.with(far), all, few, far);
    }

    private static String amount(int contacts) {
        return String.format(Locale.ROOT, "%,d", contacts);
    }

    /** What is made once for all sessions is there before it is counted; these stay open. */
    private void warmUp(int rounds) {
        for (int n = 0; n < rounds; n++) {
            of(visitors.quiet(), n, "");
            of(visitors.busy(), n, visitors.busyQuery()).selectAll();
            of(visitors.busy(), n, visitors.busyQuery()).tick(visitors.selected());
            of(visitors.busy(), n, visitors.busyQuery()).scroll(500);
        }
    }

    private static List<Visit> open(int count, Function<Integer, Visit> one) {
        return IntStream.range(0, count).boxed().map(one).toList();
    }

    private Visit of(List<String> people, int n, String query) {
        return Visit.of(address, people.get(n % people.size()), visitors.password(), query);
    }
}
