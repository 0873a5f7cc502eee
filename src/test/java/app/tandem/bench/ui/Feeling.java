package app.tandem.bench.ui;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One interaction as a person feels it.
 *
 * @param goal milliseconds that 95 of 100 repetitions are to stay under
 */
record Feeling(String name, double goal, List<Sample> samples) {

    double median() {
        return at(50);
    }

    double p95() {
        return at(95);
    }

    boolean good() {
        return p95() < goal;
    }

    /** The nearest rank. */
    private double at(int percent) {
        var millis = samples.stream().mapToDouble(Sample::millis).sorted().toArray();
        return millis[Math.max((int) Math.ceil(millis.length * percent / 100.0) - 1, 0)];
    }

    /** The usual number of something that travelled. */
    long usual(ToLongFunction<Sample> what) {
        var numbers = samples.stream().mapToLong(what).sorted().toArray();
        return numbers[numbers.length / 2];
    }
}
