package app.tandem.email.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The field that somebody meant by a name that is none. */
final class Near {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Near() {}

    /** The nearest field, where so few letters are wrong, missing or turned round that it can be meant. */
    static Optional<MergeField> to(String name) {
        var asked = letters(name);
        if (asked.isEmpty() || asked.length() > 40) {
            return Optional.empty();
        }
        int most = Math.min(2, asked.length() / 4);
        return Arrays.stream(MergeField.values())
                .filter(field -> apart(asked, letters(field.label())) <= most)
                .min(Comparator.comparing(field -> apart(asked, letters(field.label()))));
    }

    private static String letters(String name) {
        return NO_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** How many letters one has to put in, take out, change or swap with the next. */
    private static int apart(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
                least = Math.min(least, rows[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
            }
        }
        return rows[one.length()][other.length()];
    }
}
