package app.tandem.duplicates;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How often each name, number and address occurs among the contacts: what many have says little. */
final class Values {

    /** How many contacts the shares of the whole country weigh as much as. */
    private static final double WEIGHT = 5000;

    private final int size;
    private final Map<String, Integer> firsts;
    private final Map<String, Integer> lasts;
    private final Map<String, Integer> emails;
    private final Map<String, Integer> phones;

    Values(List<Prepared> people) {
        this.size = people.size();
        this.firsts = count(people, person -> List.of(person.first()));
        this.lasts = count(people, person -> List.of(person.last()));
        this.emails = count(people, Prepared::emails);
        this.phones = count(people, Prepared::phones);
    }

    private static Map<String, Integer> count(List<Prepared> people, Function<Prepared, Collection<String>> values) {
        Map<String, Integer> counts = new HashMap<>();
        people.forEach(person -> values.apply(person).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    /** Whether it is a first name that people have, rather than a slip of the finger. */
    boolean known(String first) {
        return Names.known(first) || firsts.getOrDefault(first, 0) >= Math.max(5, size / 1000);
    }

    /** The chance that somebody else has that first name. */
    double first(String name) {
        return (firsts.getOrDefault(name, 0) + WEIGHT * Names.first(name)) / (size + WEIGHT);
    }

    /** The chance that somebody else has that last name. */
    double last(String name) {
        return (lasts.getOrDefault(name, 0) + WEIGHT * Names.last(name)) / (size + WEIGHT);
    }

    /** How many contacts share the address that both have and the fewest others do. */
    int emails(Prepared a, Prepared b) {
        return fewest(a.emails(), b.emails(), emails);
    }

    /** The same of a phone number. */
    int phones(Prepared a, Prepared b) {
        return fewest(a.phones(), b.phones(), phones);
    }

    int size() {
        return size;
    }

    private static int fewest(List<String> a, List<String> b, Map<String, Integer> counts) {
        return a.stream()
                .filter(b::contains)
                .mapToInt(value -> counts.getOrDefault(value, 0))
                .min()
                .orElse(0);
    }
}
