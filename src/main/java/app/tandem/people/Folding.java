package app.tandem.people;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names are compared, searched and sorted, the same on every database: without accents, case or spare blanks, and
 * without what people take for the same or do not see at all.
 */
public final class Folding {

    /** Increase it whenever {@link #fold} changes: stored values are then refolded at startup. */
    public static final int VERSION = 2;

    private static final int SORT_KEY_BYTES = 64;
    private static final char LAST_OF_ASCII = '~';
    private static final int CASE = 'a' - 'A';
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** Apostrophe variants: O'Brien is often written without any. */
    private static final Pattern APOSTROPHES = Pattern.compile(
            "['`\\u00b4\\u02b9-\\u02bd\\u02c8\\u02ca\\u02cb\\u05f3\\u2018-\\u201b\\u2032\\u2035\\ua78b\\ua78c\\uff07\\uff40]");
    /** Hyphens, dashes, minus and full-width forms: Smith-Jones is two words. */
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\\u2212\\u2043\\u02d7]");
    /** Invisible characters: format characters such as zero-width space and soft hyphen, and fillers. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u115f\\u1160\\u3164\\uffa0\\u2800]+");

    private Folding() {}

    /**
     * The text without marks, apostrophes and invisible characters, in lower case, special letters in ASCII, hyphens and
     * runs of blanks as one blank, trimmed.
     */
    public static String fold(String text) {
        return ascii(text) ? plain(text, true) : slowFold(text);
    }

    /** The same for every text. */
    static String slowFold(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        // before the marks are taken away: some apostrophes become a blank and a mark
        var bare = APOSTROPHES.matcher(visible).replaceAll("");
        return slowKey(HYPHENS.matcher(slowKey(bare)).replaceAll(" "));
    }

    /** The key by which names of groups and views are unique: accents, case and extra blanks do not count. */
    public static String key(String text) {
        return ascii(text) ? plain(text, false) : slowKey(text);
    }

    /** The same for every text. */
    static String slowKey(String text) {
        var plain = letters(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT));
        var bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }

    /** Whether nothing has to be looked up to fold the text; most are such. */
    private static boolean ascii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > LAST_OF_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** A text of ASCII in lower case, with single blanks; if bare without apostrophes, a hyphen being a blank. */
    private static String plain(String text, boolean bare) {
        var folded = new StringBuilder(text.length());
        boolean blank = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= ' ' || bare && c == '-') {
                blank = true;
            } else if (!bare || c != '\'' && c != '`') {
                if (blank && !folded.isEmpty()) {
                    folded.append(' ');
                }
                blank = false;
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + CASE) : c);
            }
        }
        return folded.toString();
    }

    /** The first 64 bytes of the folded text in UTF-8, never cutting a character: bytewise order is the sort order. */
    public static byte[] sortKey(String text) {
        var bytes = fold(text).getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= SORT_KEY_BYTES) {
            return bytes;
        }
        int end = SORT_KEY_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static String letters(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            var ascii = ascii(letter);
            if (ascii.isEmpty()) {
                out.appendCodePoint(letter);
            } else {
                out.append(ascii);
            }
        });
        return out.toString();
    }

    private static String ascii(int letter) {
        return switch (letter) {
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default -> "";
        };
    }
}
