package app.tandem.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds pairs of contacts that may be one person, by what they say of themselves alone (unsupervised Fellegi-Sunter).
 * Whether they are is for the owner to say: nothing is merged here.
 */
public final class Duplicates {

    private static final double ALMOST_CERTAIN = 0.999;
    private static final double LIKELY = 0.99;
    private static final double POSSIBLE = 0.9;
    private static final int GENERATION = 5;
    /** A household has this many people who share its phone and e-mail, as a weight. */
    private static final double HOUSEHOLD = 4;

    private static final int FAMILY = 3;
    private static final int BITS = 32;

    private final List<Prepared> people;
    private final Values values;
    private final Comparison comparison;

    private Duplicates(List<Person> persons) {
        people = persons.stream()
                .sorted(Comparator.comparingLong(Person::id))
                .map(Prepared::of)
                .toList();
        values = new Values(people);
        comparison = new Comparison(values);
    }

    /** The pairs among these contacts, the surest first. */
    public static List<PossiblePair> among(List<Person> contacts) {
        return contacts.size() < 2 ? List.of() : new Duplicates(contacts).find();
    }

    private List<PossiblePair> find() {
        var pairs = Blocks.pairs(people);
        var kept = new long[pairs.length];
        List<Agreement[]> agreements = new ArrayList<>();
        for (var pair : pairs) {
            var a = people.get((int) (pair >> BITS));
            var b = people.get((int) pair);
            if (comparison.others(a, b)) {
                continue;
            }
            var agreement = comparison.of(a, b);
            if (!others(a, b, agreement)) {
                kept[agreements.size()] = pair;
                agreements.add(agreement);
            }
        }
        var model = new Model(people, comparison, agreements);
        List<PossiblePair> found = new ArrayList<>();
        for (int n = 0; n < agreements.size(); n++) {
            var a = people.get((int) (kept[n] >> BITS));
            var b = people.get((int) kept[n]);
            double weight = weight(model, a, b, agreements.get(n));
            double probability = 1 / (1 + Math.pow(2, -weight));
            if (probability >= POSSIBLE) {
                found.add(new PossiblePair(
                        a.person().id(),
                        b.person().id(),
                        probability,
                        sureness(probability),
                        Reasons.of(a, b, agreements.get(n))));
            }
        }
        found.sort(Comparator.comparingDouble(PossiblePair::probability)
                .reversed()
                .thenComparingLong(PossiblePair::first)
                .thenComparingLong(PossiblePair::second));
        return found;
    }

    /** Whether they are surely two people: of other first names, or of one name and two generations. */
    private static boolean others(Prepared a, Prepared b, Agreement[] agreement) {
        boolean oneSuffix = a.suffix().equals(b.suffix());
        if (namesakes(agreement)
                || agreement[0] == Agreement.DIFFERENT
                || !oneSuffix && agreement[5] != Agreement.SAME) {
            return true;
        }
        var x = a.birthday();
        var y = b.birthday();
        return agreement[5] == Agreement.DIFFERENT
                && x != null
                && y != null
                && Math.abs(x.getYear() - y.getYear()) >= GENERATION;
    }

    private double weight(Model model, Prepared a, Prepared b, Agreement[] agreement) {
        double weight = model.prior();
        for (var trait : Trait.values()) {
            var how = agreement[trait.ordinal()];
            weight += how == Agreement.SAME
                    ? Math.min(model.weight(trait, how) + 4, frequency(model, trait, a, b))
                    : model.weight(trait, how);
        }
        if (households(agreement)) {
            weight -= HOUSEHOLD;
        }
        boolean unnamed = agreement[0] == Agreement.MISSING || agreement[0] == Agreement.PART;
        boolean own = agreement[5] == Agreement.SAME;
        return unnamed && !own ? weight - HOUSEHOLD : weight;
    }

    /**
     * Whether a household explains it as well: a father and a son of one name have an e-mail or a phone in common, but not
     * both, and neither a birthday nor the same door says that they are one.
     */
    private static boolean households(Agreement[] agreement) {
        boolean email = agrees(agreement[2]);
        boolean phone = agrees(agreement[3]);
        boolean other = agreement[email ? 3 : 2] == Agreement.DIFFERENT;
        return email != phone && other && !door(agreement[4]) && !agrees(agreement[5]);
    }

    /** Names in the wrong order are two names unless something else agrees: Thomas Martin is not Martin Thomas. */
    private static boolean namesakes(Agreement[] agreement) {
        return agreement[0] == Agreement.SWAPPED
                && !agrees(agreement[2])
                && !agrees(agreement[3])
                && !door(agreement[4])
                && !agrees(agreement[5]);
    }

    private static boolean agrees(Agreement how) {
        return how != Agreement.MISSING && how != Agreement.DIFFERENT && how != Agreement.PART;
    }

    private static boolean door(Agreement address) {
        return agrees(address) && address != Agreement.NEAR;
    }

    /** What the same value says, the less the more people have it. */
    private double frequency(Model model, Trait trait, Prepared a, Prepared b) {
        double same = model.same(trait, Agreement.SAME);
        return switch (trait) {
            case FIRST_NAME -> log2(same / values.first(a.first()));
            case LAST_NAME -> log2(same / values.last(a.last()));
            case EMAIL -> crowd(model, trait, values.emails(a, b));
            case PHONE -> crowd(model, trait, values.phones(a, b));
            case ADDRESS, BIRTHDAY -> model.weight(trait, Agreement.SAME);
        };
    }

    /** A number that a whole office has says little of who somebody is. */
    private double crowd(Model model, Trait trait, int sharing) {
        double same = model.weight(trait, Agreement.SAME);
        return sharing <= FAMILY
                ? same
                : Math.min(same, log2(model.same(trait, Agreement.SAME) * values.size() / (sharing - 1)));
    }

    private static Sureness sureness(double probability) {
        return probability >= ALMOST_CERTAIN
                ? Sureness.ALMOST_CERTAIN
                : probability >= LIKELY ? Sureness.LIKELY : Sureness.POSSIBLE;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
