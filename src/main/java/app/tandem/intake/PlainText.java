package app.tandem.intake;

import java.util.Locale;
import java.util.Optional;

/** Checks free text that is stored as typed. */
public final class PlainText {

    private PlainText() {}

    /**
     * Why a text cannot be stored; empty if it can.
     *
     * @param most the largest number of characters
     */
    public static Optional<String> refusal(String typed, int most) {
        if (typed.length() > most) {
            return Optional.of(
                    String.format(Locale.US, "Enter at most %,d characters; this has %,d.", most, typed.length()));
        }
        if (typed.indexOf('\0') >= 0) {
            return Optional.of("Remove the NUL character; it cannot be stored.");
        }
        if (typed.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return Optional.of("Remove the broken character; it cannot be stored.");
        }
        return Optional.empty();
    }

    /** The text cut to that many characters, never through the middle of one. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
