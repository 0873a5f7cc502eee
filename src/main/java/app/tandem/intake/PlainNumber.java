package app.tandem.intake;

import org.jspecify.annotations.Nullable;

/** Numbers as most people write them: ten digits, perhaps a 1 before them, and what groups them. */
final class PlainNumber {

    private static final int DIGITS = 10;
    private static final String GROUPS = " ()-.";

    private PlainNumber() {}

    /** The ten digits within the country; null where it is written in any other way. */
    static @Nullable String digits(String written) {
        var digits = new StringBuilder(DIGITS + 1);
        var plus = written.startsWith("+");
        for (int n = plus ? 1 : 0; n < written.length(); n++) {
            char c = written.charAt(n);
            if (c >= '0' && c <= '9') {
                if (digits.length() > DIGITS) {
                    return null;
                }
                digits.append(c);
            } else if (GROUPS.indexOf(c) < 0) {
                return null;
            }
        }
        if (digits.length() == DIGITS + 1 && digits.charAt(0) == '1') {
            return usual(digits.substring(1));
        }
        return digits.length() == DIGITS && !plus ? usual(digits.toString()) : null;
    }

    private static @Nullable String usual(String digits) {
        return digits.charAt(0) >= '2' ? digits : null;
    }
}
