package app.tandem.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How much each agreement says (Fellegi and Sunter): what two random people rarely share and one person's two contacts
 * often do. Learned from the contacts themselves, without examples, by expectation and maximization.
 */
final class Model {

    /** How often two contacts of one person agree so, before anything is learned; in the order of the agreements. */
    private static final double[][] BEFORE = {
        {0, .70, .13, .08, .05, .02, .02},
        {0, .84, .01, .08, .03, .02, .02},
        {0, .55, .05, .08, .01, .01, .30},
        {0, .60, .01, .07, .01, .01, .30},
        {0, .55, .04, .12, .09, .01, .19},
        {0, .84, .01, .08, .01, .03, .03},
    };

    private static final double BEFORE_WEIGHT = 60;
    private static final int RANDOM_PAIRS = 20_000;
    private static final double NEVER_SEEN = 0.5;
    /** So many pairs that differ in everything are taken for granted: a small book says little of how people differ. */
    private static final double DIFFERENT = 300;
    /** At most that many of all pairs are one person's, however small the book. */
    private static final double MOST = 0.3;

    private static final int ROUNDS = 12;
    private static final long SEED = 20261130;

    private final double[][] same = new double[Trait.COUNT][];
    private final double[][] other;
    private double prior;

    Model(List<Prepared> people, Comparison comparison, List<Agreement[]> candidates) {
        other = random(people, comparison);
        for (int t = 0; t < Trait.COUNT; t++) {
            same[t] = BEFORE[t].clone();
        }
        double pairs = (double) people.size() * (people.size() - 1) / 2;
        prior = Math.min(MOST, 0.05 * people.size() / pairs);
        learn(patterns(candidates), pairs, people.size());
    }

    /** The logarithm to base 2 of how much likelier this agreement is in one person than in two. */
    double weight(Trait trait, Agreement agreement) {
        int t = trait.ordinal();
        int a = agreement.ordinal();
        return agreement == Agreement.MISSING ? 0 : log2(same[t][a] / other[t][a]);
    }

    /** How often one person's contacts agree so. */
    double same(Trait trait, Agreement agreement) {
        return same[trait.ordinal()][agreement.ordinal()];
    }

    /** The same before anything is known of the two. */
    double prior() {
        return log2(prior / (1 - prior));
    }

    private static double[][] random(List<Prepared> people, Comparison comparison) {
        var found = new double[Trait.COUNT][Agreement.COUNT];
        var random = new Random(SEED);
        for (int n = 0; n < RANDOM_PAIRS; n++) {
            int a = random.nextInt(people.size());
            int b = random.nextInt(people.size());
            if (a != b) {
                var agreement = comparison.of(people.get(a), people.get(b));
                for (int t = 0; t < Trait.COUNT; t++) {
                    found[t][agreement[t].ordinal()]++;
                }
            }
        }
        // of few contacts the same pair is met again and again, those of one person among them
        double met = Math.min(1, (double) people.size() * (people.size() - 1) / 2 / RANDOM_PAIRS);
        for (var trait : found) {
            for (int a = 0; a < trait.length; a++) {
                trait[a] *= met;
            }
            trait[Agreement.DIFFERENT.ordinal()] += DIFFERENT;
            normalize(trait, new double[] {0, 1, 1, 1, 1, 1, 1}, NEVER_SEEN);
        }
        return found;
    }

    private static Map<Integer, Integer> patterns(List<Agreement[]> candidates) {
        Map<Integer, Integer> patterns = new HashMap<>();
        for (var candidate : candidates) {
            int code = 0;
            for (var agreement : candidate) {
                code = code * Agreement.COUNT + agreement.ordinal();
            }
            patterns.merge(code, 1, Integer::sum);
        }
        return patterns;
    }

    private void learn(Map<Integer, Integer> patterns, double pairs, int size) {
        for (int round = 0; round < ROUNDS; round++) {
            var sum = new double[Trait.COUNT][Agreement.COUNT];
            double matches = 0;
            for (var pattern : patterns.entrySet()) {
                var agreements = decode(pattern.getKey());
                double odds = prior / (1 - prior);
                for (int t = 0; t < Trait.COUNT; t++) {
                    if (agreements[t] != 0) {
                        odds *= same[t][agreements[t]] / other[t][agreements[t]];
                    }
                }
                double match = odds / (1 + odds) * pattern.getValue();
                matches += match;
                for (int t = 0; t < Trait.COUNT; t++) {
                    sum[t][agreements[t]] += match;
                }
            }
            for (int t = 0; t < Trait.COUNT; t++) {
                normalize(sum[t], BEFORE[t], BEFORE_WEIGHT);
                same[t] = sum[t];
            }
            // hardly anybody has no duplicates, and hardly anybody more than one of each contact
            prior = Math.min(MOST, Math.clamp(matches, 0.005 * size, 1.0 * size) / pairs);
        }
    }

    /** Makes shares of counts; the missing say nothing. */
    private static void normalize(double[] counts, double[] before, double weight) {
        counts[0] = 0;
        double sum = 0;
        for (int a = 1; a < counts.length; a++) {
            counts[a] += before[a] * weight;
            sum += counts[a];
        }
        for (int a = 1; a < counts.length; a++) {
            counts[a] /= sum;
        }
    }

    private static int[] decode(int code) {
        var agreements = new int[Trait.COUNT];
        int rest = code;
        for (int t = Trait.COUNT - 1; t >= 0; t--) {
            agreements[t] = rest % Agreement.COUNT;
            rest /= Agreement.COUNT;
        }
        return agreements;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
