package app.tandem.imports.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parts of a full name; what is not there is empty. */
record FullName(String prefix, String first, String last, String suffix) {

    private static final Set<String> PREFIXES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "rev",
            "reverend",
            "hon",
            "sir",
            "fr",
            "capt",
            "captain",
            "lt",
            "col",
            "sgt",
            "maj",
            "gen",
            "judge",
            "rabbi",
            "pastor");
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th", "esq", "esquire", "md", "phd", "dds", "dmd", "do",
            "dvm", "cpa", "rn", "jd", "mba", "cfp", "pe", "ret", "pa", "edd", "crnp", "aprn", "np");
    /** Those that are names as well stand after a comma or after two other words. */
    private static final Set<String> ALSO_NAMES = Set.of("do", "pa", "pe", "np", "md", "jd", "rn");

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "las", "le",
            "los", "el", "al", "bin", "ibn", "ter", "ten", "zu", "zum", "zur", "st", "st.", "saint", "'t", "op", "af",
            "av", "y", "e", "san", "santa", "mac", "mc", "dela", "delos", "abu", "vander", "vanden");

    static FullName of(String text, NameSplit split) {
        var pieces = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        if (pieces.isEmpty()) {
            return new FullName("", "", "", "");
        }
        List<String> suffixes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            boolean suffix =
                    at > 0 && Arrays.stream(pieces.get(at).split("\\s+")).allMatch(FullName::isSuffix);
            (suffix ? suffixes : names).add(pieces.get(at));
        }
        return names.size() == 1
                ? inOrder(words(names.getFirst()), suffixes, split)
                : lastFirst(words(names.getFirst()), words(String.join(" ", names.subList(1, names.size()))), suffixes);
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.strip().split("\\s+")));
    }

    private static FullName inOrder(List<String> words, List<String> after, NameSplit split) {
        var prefix = prefix(words);
        List<String> suffixes = suffixes(words);
        suffixes.addAll(after);
        if (words.size() < 2) {
            return new FullName(prefix, String.join(" ", words), "", String.join(", ", suffixes));
        }
        int last = switch (split) {
            case LAST_WORD -> beginOfLast(words);
            case FIRST_WORD -> 1;
            case LAST_NAME_FIRST -> endOfLast(words);
        };
        var begin = String.join(" ", words.subList(0, last));
        var end = String.join(" ", words.subList(last, words.size()));
        return split == NameSplit.LAST_NAME_FIRST
                ? new FullName(prefix, end, begin, String.join(", ", suffixes))
                : new FullName(prefix, begin, end, String.join(", ", suffixes));
    }

    /** "van der Berg Jr., Dr. Mary Ann". */
    private static FullName lastFirst(List<String> last, List<String> first, List<String> after) {
        var prefix = prefix(last) + prefix(first);
        List<String> suffixes = suffixes(last);
        suffixes.addAll(suffixes(first));
        suffixes.addAll(after);
        return new FullName(prefix, String.join(" ", first), String.join(" ", last), String.join(", ", suffixes));
    }

    /** Takes the titles from the beginning: "Dr.", "Mr. and Mrs.". */
    private static String prefix(List<String> words) {
        int end = 0;
        for (int at = 0; at < words.size() - 1; at++) {
            if (PREFIXES.contains(key(words.get(at)))) {
                end = at + 1;
            } else if (!(at > 0 && end == at && Set.of("and", "&").contains(words.get(at)))) {
                break;
            }
        }
        var prefix = String.join(" ", words.subList(0, end));
        words.subList(0, end).clear();
        return prefix;
    }

    private static List<String> suffixes(List<String> words) {
        List<String> suffixes = new ArrayList<>();
        while (words.size() > 1
                && isSuffix(words.getLast())
                && (words.size() > 2 || !ALSO_NAMES.contains(key(words.getLast())))) {
            suffixes.addFirst(words.removeLast());
        }
        return suffixes;
    }

    private static int beginOfLast(List<String> words) {
        int begin = words.size() - 1;
        while (begin > 1 && PARTICLES.contains(words.get(begin - 1).toLowerCase(Locale.ROOT))) {
            begin--;
        }
        return begin;
    }

    private static int endOfLast(List<String> words) {
        int end = 0;
        while (end < words.size() - 2 && PARTICLES.contains(words.get(end).toLowerCase(Locale.ROOT))) {
            end++;
        }
        return end + 1;
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(key(word));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
