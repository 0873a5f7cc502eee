package app.tandem.duplicates;

import app.tandem.people.Folding;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How two written values of one field compare, and where they differ.
 *
 * @param start so many signs at the start are alike
 * @param end so many at the end
 */
public record Likeness(How how, int start, int end) {

    /** How far they agree. */
    public enum How {
        SAME,
        NEARLY,
        DIFFERENT,
        ONLY_ONE
    }

    private static final double ALIKE = 0.85;
    private static final int SHORT = 4;

    /**
     * Compares what people wrote.
     *
     * @param typed whether it was typed, so that a slip of the finger makes it nearly the same
     */
    public static Likeness of(String a, String b, boolean typed) {
        if (a.isEmpty() || b.isEmpty()) {
            return new Likeness(How.ONLY_ONE, 0, 0);
        }
        if (a.equals(b)) {
            return new Likeness(How.SAME, a.length(), 0);
        }
        if (!typed) {
            return new Likeness(How.DIFFERENT, 0, 0);
        }
        var nearly = nearly(Folding.fold(a), Folding.fold(b)) ? How.NEARLY : How.DIFFERENT;
        return within(nearly, a, b);
    }

    private static boolean nearly(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (a.chars().noneMatch(Character::isLetter)) {
            return Texts.slip(a, b);
        }
        var x = words(a);
        var y = words(b);
        return x.containsAll(y)
                || y.containsAll(x)
                || Math.min(a.length(), b.length()) >= SHORT && (Texts.slip(a, b) || Texts.alike(a, b) >= ALIKE)
                || x.getLast().equals(y.getLast()) && Names.nicknames(x.getFirst(), y.getFirst());
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("[\\s,.-]+"));
    }

    /** What is alike at both ends; nothing where that is the smaller part. */
    private static Likeness within(How how, String a, String b) {
        var loosely = ends(how, letters(a), letters(b));
        boolean onlyMarks = loosely.start + loosely.end >= Math.max(a.length(), b.length());
        var found = onlyMarks || letters(a).length() != a.length() || letters(b).length() != b.length()
                ? ends(how, a, b)
                : loosely;
        int shorter = Math.min(a.length(), b.length());
        return how == How.DIFFERENT && (found.start + found.end) * 2 < shorter ? new Likeness(how, 0, 0) : found;
    }

    private static Likeness ends(How how, String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(a.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(a.charAt(a.length() - end))) {
            end--;
        }
        return new Likeness(how, start, end);
    }

    /** Without case and accents, as long as before where each letter is one sign. */
    private static String letters(String text) {
        return Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFC), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
