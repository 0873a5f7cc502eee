package app.tandem.people.accounts;

import app.tandem.intake.Cleaned;
import org.jspecify.annotations.Nullable;

/** Checks on a text before it is stored. */
final class Text {

    private Text() {}

    static String required(String what, String text, int most) {
        var trimmed = Cleaned.line(text);
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing.");
        }
        if (trimmed.length() > most) {
            throw new IllegalArgumentException(what + " has more than " + most + " characters.");
        }
        if (trimmed.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " has a character that cannot be stored.");
        }
        return trimmed;
    }

    static @Nullable String optional(String what, @Nullable String text, int most) {
        return text == null || text.isBlank() ? null : required(what, text, most);
    }

    /** The text cut to that many characters, never through the middle of one. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
