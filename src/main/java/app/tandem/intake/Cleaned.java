package app.tandem.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans typed text before any field's own rule: composed characters (NFC), nothing invisible, trimmed. What cannot be
 * stored is left, to be rejected.
 */
public final class Cleaned {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern BLANK_IN_LINE = Pattern.compile("[\\n\\t\\u000b\\f]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int ASCII = 0x7f;

    private Cleaned() {}

    /** The text of a field of one line; line ends in it become blanks. */
    public static String line(String typed) {
        return plain(typed) ? typed : around(BLANK_IN_LINE.matcher(text(typed)).replaceAll(" "));
    }

    /** A text of several lines, which it keeps, each ended by a line feed. */
    public static String text(String typed) {
        if (plain(typed)) {
            return typed;
        }
        var lines = LINE_END.matcher(typed).replaceAll("\n");
        return around(Normalizer.normalize(visible(lines), Normalizer.Form.NFC));
    }

    /** The text without the one character that no database keeps; for what is kept without asking anybody. */
    public static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    /** Most texts are clean: letters of ASCII, no blank at the ends. */
    private static boolean plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) >= ASCII) {
                return false;
            }
        }
        return text.isEmpty() || text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }

    private static String around(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    private static String visible(String text) {
        var points = text.codePoints().toArray();
        var kept = new StringBuilder(text.length());
        int before = 0;
        for (int n = 0; n < points.length; n++) {
            int next = n + 1 < points.length ? points[n + 1] : 0;
            if (!invisible(points[n]) || joins(before, points[n], next)) {
                kept.appendCodePoint(points[n]);
                before = points[n];
            }
        }
        return kept.toString();
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> !signOfNumbers(c);
            case Character.CONTROL -> c != 0 && c != '\n' && c != '\t' && c != '\u000b' && c != '\f';
            default -> c == 0x3164 || c == 0xffa0;
        };
    }

    /** Format characters of Arabic, Syriac and Kaithi that have a shape. */
    private static boolean signOfNumbers(int c) {
        return c >= 0x600 && c <= 0x605
                || c == 0x6dd
                || c == 0x70f
                || c == 0x890
                || c == 0x891
                || c == 0x8e2
                || c == 0x110bd
                || c == 0x110cd;
    }

    /** What holds letters of some scripts apart or together, families of emoji, and flags. */
    private static boolean joins(int before, int c, int next) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER
                ? before > ASCII && next > ASCII && !invisible(next)
                : tag(c) && (before == BLACK_FLAG || tag(before));
    }

    private static boolean tag(int c) {
        return c >= 0xe0020 && c <= 0xe007f;
    }
}
