package app.tandem.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What people type in the search, chosen so that it matches a likely part of somebody's contacts.
 *
 * @param name a fragment of names, in one in a hundred contacts
 * @param email a fragment of e-mail addresses, in one in two hundred
 * @param phone seven digits of a number, in few
 */
record Fragments(String name, String email, String phone) {

    private static final int NAME = 4;
    private static final int EMAIL = 5;
    private static final int DIGITS = 7;

    /** Those of a sample of texts as the search looks in: a line each for name, e-mails and numbers. */
    static Fragments of(List<String> sample) {
        return new Fragments(
                nearest(sample, 0.01, NAME, text -> text.chars().allMatch(Character::isLetter)),
                nearest(
                        sample,
                        0.005,
                        EMAIL,
                        text -> text.indexOf('.') > 0 && text.indexOf('\n') < 0 && text.indexOf(' ') < 0),
                sample.getFirst().replaceAll("(?s).*\n\\d*?(\\d{" + DIGITS + "})(\n.*|$)", "$1"));
    }

    private static String nearest(List<String> sample, double part, int length, Predicate<String> fits) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : sample) {
            Set<String> found = new HashSet<>();
            for (int i = 0; i + length <= text.length(); i++) {
                found.add(text.substring(i, i + length));
            }
            found.forEach(fragment -> counts.merge(fragment, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> fits.test(entry.getKey()))
                .min(Comparator.<Map.Entry<String, Integer>>comparingDouble(
                                entry -> Math.abs(entry.getValue() - part * sample.size()))
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }
}
