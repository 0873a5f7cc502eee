package app.tandem.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a failing sequence as short and simple as it gets while it still fails: drops steps, ever smaller stretches of
 * them, then makes single steps simpler.
 *
 * @param fails whether a sequence still fails
 * @param simpler what could stand in the place of one step, the simplest first
 * @param patience after that what there is has to do
 */
record Shrinking<T>(Predicate<List<T>> fails, Function<T, List<T>> simpler, Duration patience) {

    List<T> shrink(List<T> failing) {
        long end = System.nanoTime() + patience.toNanos();
        List<T> shortest = failing;
        boolean better = true;
        while (better && System.nanoTime() < end) {
            int before = shortest.size();
            shortest = dropped(shortest, end);
            List<T> simple = simplified(shortest, end);
            better = shortest.size() < before || !simple.equals(shortest);
            shortest = simple;
        }
        return shortest;
    }

    private List<T> dropped(List<T> failing, long end) {
        List<T> kept = failing;
        for (int stretch = Math.max(1, failing.size() / 2); stretch > 0; stretch /= 2) {
            for (int to = kept.size(); to > 0 && System.nanoTime() < end; to -= stretch) {
                List<T> without = new ArrayList<>(kept.subList(0, Math.max(0, to - stretch)));
                without.addAll(kept.subList(to, kept.size()));
                if (fails.test(without)) {
                    kept = without;
                }
            }
        }
        return kept;
    }

    private List<T> simplified(List<T> failing, long end) {
        List<T> simple = new ArrayList<>(failing);
        for (int i = 0; i < simple.size(); i++) {
            boolean again = true;
            while (again && System.nanoTime() < end) {
                again = false;
                for (T instead : simpler.apply(simple.get(i))) {
                    T was = simple.set(i, instead);
                    if (fails.test(simple)) {
                        again = true;
                        break;
                    }
                    simple.set(i, was);
                }
            }
        }
        return simple;
    }
}
