package app.tandem.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The pairs worth comparing: those that have at least one of several keys in common. */
final class Blocks {

    /** What more contacts than these have in common says nothing. */
    private static final int MOST = 100;

    private static final int TELLING = 5;
    private static final int SOUNDS = 4;
    private static final int BITS = 32;

    private static final List<Function<Prepared, Collection<String>>> KEYS = List.of(
            Prepared::emails,
            Prepared::phones,
            person -> person.emails().stream()
                    .map(Comparison::mailbox)
                    .filter(box -> box.length() >= TELLING)
                    .toList(),
            person -> named(person, sound(person.last())),
            person -> both(sound(person.first()), sound(person.last())),
            person -> key(person.house(), person.zip()),
            person -> key(person.house(), start(person.street()), start(person.last())),
            person -> key(person.house(), start(person.street()), person.city()),
            person -> named(person, person.zip()),
            person -> named(person, person.house()),
            person -> key(sound(person.last()), person.zip()),
            person -> key(sound(person.last()), person.house()),
            person -> person.birthday() == null
                    ? List.of()
                    : List.of(person.birthday().toString()),
            person -> person.birthday() == null
                    ? List.of()
                    : both(person.birthday().getYear() + sound(person.first()), sound(person.last())));

    private Blocks() {}

    /** The pairs of places in the list, the lower one in the upper half of the number; in order. */
    static long[] pairs(List<Prepared> people) {
        var pairs = new long[Math.max(16, people.size() * 4)];
        int size = 0;
        for (var keys : KEYS) {
            Map<String, List<Integer>> blocks = new HashMap<>();
            for (int n = 0; n < people.size(); n++) {
                for (var key : keys.apply(people.get(n))) {
                    blocks.computeIfAbsent(key, none -> new ArrayList<>(2)).add(n);
                }
            }
            for (var block : blocks.values()) {
                if (block.size() > MOST) {
                    continue;
                }
                for (int a = 0; a < block.size(); a++) {
                    for (int b = a + 1; b < block.size(); b++) {
                        if (size == pairs.length) {
                            pairs = Arrays.copyOf(pairs, size * 2);
                        }
                        pairs[size++] = (long) block.get(a) << BITS | block.get(b);
                    }
                }
            }
        }
        return Arrays.stream(pairs, 0, size)
                .filter(pair -> (int) (pair >> BITS) != (int) pair)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Collection<String> named(Prepared person, String other) {
        if (person.firsts().isEmpty() || other.isEmpty()) {
            return List.of();
        }
        return Names.formal(person.firsts().getFirst()).stream()
                .map(name -> name + " " + other)
                .toList();
    }

    /** In either order. */
    private static Collection<String> both(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? List.of() : List.of(String.join(" ", new TreeSet<>(List.of(a, b))));
    }

    private static Collection<String> key(String... parts) {
        return Arrays.stream(parts).anyMatch(String::isEmpty) ? List.of() : List.of(String.join(" ", parts));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(SOUNDS, text.length()));
    }

    /** The first consonants, those that sound alike as one: what typing errors and spellings rarely change. */
    static String sound(String name) {
        var sound = new StringBuilder(SOUNDS);
        for (int n = 0; n < name.length() && sound.length() < SOUNDS; n++) {
            char c = sound(name.charAt(n));
            boolean vowel = c == 'a';
            if (!(vowel && n > 0) && (sound.isEmpty() || sound.charAt(sound.length() - 1) != c)) {
                sound.append(c);
            }
        }
        return sound.toString();
    }

    private static char sound(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w' -> 'a';
            case 'b', 'p' -> 'b';
            case 'f', 'v' -> 'f';
            case 'c', 'k', 'q', 'g', 'j', 'x' -> 'k';
            case 's', 'z' -> 's';
            case 'd', 't' -> 't';
            case 'm', 'n' -> 'm';
            case 'r', 'l' -> c;
            default -> c;
        };
    }
}
