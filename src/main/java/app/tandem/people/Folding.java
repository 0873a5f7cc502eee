package app.tandem.people;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared, searched and sorted: without accents, case or spare blanks, the same on every database. */
public final class Folding {

    private static final int SORT_KEY_BYTES = 64;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Folding() {}

    /** The text without marks, in lower case, special letters in ASCII, runs of blanks as one, trimmed. */
    public static String fold(String text) {
        var plain = letters(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT));
        var bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return BLANKS.matcher(bare).replaceAll(" ").strip();
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
