package app.tandem.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs contests: first each way once, to compare what they come to and to count; then a warm-up; then all ways in turn,
 * again and again, for the medians.
 */
final class Race {

    private static final int DIFFERENCE = 400;
    /** A plan that is so much slower than the best the first time is not run any more. */
    private static final double HOPELESS_COLD = 3;
    /** Of what takes so many milliseconds only the best plan goes on, and the first time was warm-up enough. */
    private static final double LONG = 100;
    /** The same after the warm-up. */
    private static final double HOPELESS_WARM = 1.4;
    /** What takes so many milliseconds warms nothing that the rest does not. */
    private static final double QUICK = 30;
    /** So many times nothing is quick yet. */
    private static final int COLD = 3;

    /**
     * How often: at least and at most so many rounds, between these as many as fit the time.
     *
     * @param warmth milliseconds for {@link #warmUp}
     * @param warmUps rounds that do not count, at most, the first one included
     * @param rounds that count, at least
     * @param most rounds that count, at most
     * @param millis after which no more than the least are run, for the warm-up and for what counts
     */
    record Patience(double warmth, int warmUps, int rounds, int most, double millis) {}

    private final Lab lab;
    private final Patience patience;

    Race(Lab lab, Patience patience) {
        this.lab = lab;
        this.patience = patience;
    }

    /** One way, its times, and what it wrote. */
    private static final class Runner {
        final String plan;
        final Way<?> way;
        final List<Double> millis = new ArrayList<>();
        long rowsWritten;

        Runner(String plan, Way<?> way) {
            this.plan = plan;
            this.way = way;
        }

        double best() {
            return millis.stream().mapToDouble(m -> m).min().orElseThrow();
        }

        double median() {
            List<Double> sorted = millis.stream().sorted().toList();
            int n = sorted.size();
            return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        }
    }

    /**
     * Runs what only reads and is quick again and again, unmeasured: an application that serves people all day is
     * compiled and has its statements prepared.
     */
    void warmUp(List<Contest> contests) {
        Map<Contest, Double> fastest = new LinkedHashMap<>();
        contests.stream()
                .filter(contest -> contest.kind() == Contest.Kind.READ)
                .forEach(contest -> fastest.put(contest, Double.MAX_VALUE));
        long start = System.nanoTime();
        for (int n = 1; !fastest.isEmpty() && (System.nanoTime() - start) / 1e6 < patience.warmth(); n++) {
            fastest.replaceAll((contest, best) -> Math.min(best, millis(contest.application())));
            if (n == COLD) {
                fastest.values().removeIf(best -> best > QUICK);
            }
        }
    }

    private static double millis(Way<?> way) {
        way.prepare();
        long start = System.nanoTime();
        way.work();
        return (System.nanoTime() - start) / 1e6;
    }

    Row run(Contest contest) {
        var application = new Runner("", contest.application());
        List<Runner> raw = new ArrayList<>(contest.raw().stream()
                .map(one -> new Runner(one.plan(), one.way()))
                .toList());
        int[] statements = {0};
        Object expected = outcome(contest, application, statements);
        String difference = "";
        for (Runner one : raw) {
            Object came = outcome(contest, one, new int[1]);
            if (!expected.equals(came)) {
                difference = "\"" + one.plan + "\" differs: " + difference(came, expected);
            }
        }
        if (raw.stream().mapToDouble(Runner::best).min().orElseThrow() < LONG) {
            dropHopeless(raw, HOPELESS_COLD);
            warmUp(contest, application, raw);
            dropHopeless(raw, HOPELESS_WARM);
        } else {
            dropHopeless(raw, 1);
        }
        List<Runner> all = new ArrayList<>(raw);
        all.addFirst(application);
        all.forEach(one -> one.millis.clear());
        rounds(contest, all, patience.rounds(), patience.most());
        Runner winner = raw.stream()
                .min(java.util.Comparator.comparingDouble(Runner::median))
                .orElseThrow();
        contest.touched().forEach(table -> lab.execute("vacuum " + table));
        return new Row(
                contest.name(),
                contest.user(),
                contest.kind(),
                application.median(),
                winner.median(),
                winner.plan,
                statements[0],
                application.rowsWritten,
                winner.rowsWritten,
                difference);
    }

    private void warmUp(Contest contest, Runner application, List<Runner> raw) {
        List<Runner> all = new ArrayList<>(raw);
        all.addFirst(application);
        rounds(contest, all, 1, patience.warmUps() - 1);
    }

    private static void dropHopeless(List<Runner> raw, double hopeless) {
        double best = raw.stream().mapToDouble(Runner::best).min().orElseThrow();
        raw.removeIf(one -> one.best() > best * hopeless);
    }

    private void rounds(Contest contest, List<Runner> all, int least, int most) {
        double spent = 0;
        for (int n = 0; n < least || n < most && spent < patience.millis(); n++) {
            for (Runner one : all) {
                double millis = run(contest, () -> millis(one.way));
                one.millis.add(millis);
                spent += millis;
            }
        }
    }

    private Object outcome(Contest contest, Runner runner, int[] statements) {
        return run(contest, () -> outcome(contest, runner, runner.way, statements));
    }

    private <T> Object outcome(Contest contest, Runner runner, Way<T> way, int[] statements) {
        way.prepare();
        boolean writes = contest.kind() == Contest.Kind.BULK;
        long before = writes ? lab.transaction().rowsWritten() : 0;
        List<T> result = new ArrayList<>();
        long start = System.nanoTime();
        statements[0] = lab.statements(() -> result.add(way.work())).size();
        runner.millis.add((System.nanoTime() - start) / 1e6);
        runner.rowsWritten = writes ? lab.transaction().rowsWritten() - before : 0;
        return way.outcome(result.getFirst());
    }

    private <T> T run(Contest contest, java.util.function.Supplier<T> work) {
        return contest.kind() == Contest.Kind.BULK ? lab.transaction().rolledBack(work) : work.get();
    }

    private static String difference(@Nullable Object came, Object expected) {
        if (came instanceof List<?> raw && expected instanceof List<?> app && raw.size() == app.size()) {
            for (int n = 0; n < raw.size(); n++) {
                if (!Objects.equals(raw.get(n), app.get(n))) {
                    return "element " + n + ": " + shortened(raw.get(n)) + ", the application's "
                            + shortened(app.get(n));
                }
            }
        }
        return shortened(came) + ", the application's " + shortened(expected);
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= DIFFERENCE ? text : text.substring(0, DIFFERENCE) + "…";
    }
}
