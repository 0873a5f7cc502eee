package app.tandem.csv;

import java.util.regex.Pattern;

/**
 * A text that a spreadsheet shows and does not run: an apostrophe before what it would take for the beginning of a
 * formula, after blanks too, and also where a spreadsheet of another country splits the line (semicolon, tab, new line).
 */
final class HarmlessCell {

    /** Equals, plus, minus and at, also in their full-width and small forms. */
    private static final String OPERATORS = "=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B";

    private static final Pattern FORMULA =
            Pattern.compile("(^|[;\\t\\r\\n])(?=[\\s\\p{Z}\\p{Cc}\\p{Cf}]*+[" + OPERATORS + "])");

    private static final Pattern CONTROL = Pattern.compile("^(?=[\\t\\r\\n])");

    private HarmlessCell() {}

    static String of(String text) {
        var safe = FORMULA.matcher(text).replaceAll("$1'");
        return CONTROL.matcher(safe).replaceFirst("'");
    }
}
