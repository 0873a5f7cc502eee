package app.tandem.offboarding;

import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * To whom a leaver's contacts go.
 *
 * @param to the new owners, in the order in which they were chosen
 * @param values who gets the contacts with a value of what they are divided by; empty where evenly
 * @param leavingOut the new owners who do not get what they have no licence for (R50)
 */
public record Division(DividedBy by, List<UserId> to, Map<String, UserId> values, Set<UserId> leavingOut)
        implements Serializable {

    public Division {
        to = List.copyOf(to);
        values = Map.copyOf(values);
        leavingOut = Set.copyOf(leavingOut);
    }

    /** Evenly among these; all to one if it is one. */
    public static Division evenly(UserId... to) {
        return new Division(DividedBy.EVENLY, List.of(to), Map.of(), Set.of());
    }

    /** The same with another new owner for a value. */
    public Division with(String value, UserId owner) {
        Map<String, UserId> others = new HashMap<>(values);
        others.put(value, owner);
        return new Division(by, to, others, leavingOut);
    }

    /** The same without what that new owner has no licence for (R50). */
    public Division leavingOutOf(UserId owner) {
        List<UserId> all = new ArrayList<>(leavingOut);
        all.add(owner);
        return new Division(by, to, values, Set.copyOf(all));
    }

    /**
     * A proposal by values: the largest first, each to whoever has least so far; by state among those who are licensed in
     * it, else among those who are not judged, and only then among all.
     */
    static Division propose(DividedBy by, List<UserId> to, List<Held> book, Map<UserId, Set<LicenceState>> licences) {
        if (by == DividedBy.EVENLY || to.isEmpty()) {
            return new Division(DividedBy.EVENLY, to, Map.of(), Set.of());
        }
        Map<String, List<Held>> values = new TreeMap<>();
        book.forEach(held -> values.computeIfAbsent(held.value(by), value -> new ArrayList<>())
                .add(held));
        Map<UserId, Integer> load = new HashMap<>();
        Map<String, UserId> chosen = new HashMap<>();
        values.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Held>>>comparingInt(
                        value -> -value.getValue().size()))
                .forEach(value -> {
                    var first = value.getValue().getFirst();
                    var owner = to.stream()
                            .min(Comparator.comparingInt(rank(by, first, licences))
                                    .thenComparing(one -> load.getOrDefault(one, 0)))
                            .orElseThrow();
                    chosen.put(value.getKey(), owner);
                    load.merge(owner, value.getValue().size(), Integer::sum);
                });
        return new Division(by, to, chosen, Set.of());
    }

    private static ToIntFunction<UserId> rank(DividedBy by, Held held, Map<UserId, Set<LicenceState>> licences) {
        return owner -> {
            var states = licences.getOrDefault(owner, Set.of());
            if (by != DividedBy.STATE
                    || held.licence().isEmpty()
                    || states.contains(held.licence().get())) {
                return 0;
            }
            return states.isEmpty() ? 1 : 2;
        };
    }

    /** Divides contacts, in their order: what nobody was chosen for goes to the first. */
    Divided divide(List<Held> book, Map<UserId, Set<LicenceState>> licences) {
        Map<UserId, List<Held>> parts = new LinkedHashMap<>();
        Map<UserId, List<Held>> left = new LinkedHashMap<>();
        to.forEach(owner -> parts.put(owner, new ArrayList<>()));
        int n = 0;
        for (Held held : book) {
            var owner = by == DividedBy.EVENLY
                    ? to.get(n++ % to.size())
                    : values.getOrDefault(held.value(by), to.getFirst());
            boolean out = leavingOut.contains(owner) && unlicensed(held, licences.getOrDefault(owner, Set.of()));
            var into = out ? left : parts;
            into.computeIfAbsent(owner, one -> new ArrayList<>()).add(held);
        }
        return new Divided(parts, left);
    }

    /** Whether that is a state in which somebody with these licences is not licensed; without any they are not judged. */
    static boolean unlicensed(Held held, Set<LicenceState> states) {
        return !held.deleted()
                && !states.isEmpty()
                && held.licence().filter(state -> !states.contains(state)).isPresent();
    }

    /**
     * What came of it.
     *
     * @param parts what each new owner gets
     * @param left what stays because they have no licence for it
     */
    record Divided(Map<UserId, List<Held>> parts, Map<UserId, List<Held>> left) {}
}
