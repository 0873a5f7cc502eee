package app.tandem.csv;

import java.util.BitSet;

/**
 * Neutralizes spreadsheet formulas: puts an apostrophe before what could begin one, also after blanks and quotes, and
 * wherever a spreadsheet of another locale splits the line.
 */
final class HarmlessCell {

    /** Equals, plus, minus and at, also in their full-width and small forms. */
    private static final String OPERATORS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    /** The comma is none: a cell with a comma is quoted, and each reader that splits at commas heeds quotes. */
    private static final String SEPARATORS = ";|\t\r\n\u000B\f\u0085\u2028\u2029";

    private HarmlessCell() {}

    static String of(String text) {
        var places = places(text);
        if (places.isEmpty()) {
            return text;
        }
        var safe = new StringBuilder(text.length() + places.cardinality());
        for (int at = 0; at < text.length(); at++) {
            if (places.get(at)) {
                safe.append('\'');
            }
            safe.append(text.charAt(at));
        }
        return safe.toString();
    }

    /** Reads backwards, so that each beginning knows what comes after its blanks. */
    private static BitSet places(String text) {
        var places = new BitSet();
        boolean formula = false;
        for (int at = text.length() - 1; at >= 0; at--) {
            char c = text.charAt(at);
            formula = OPERATORS.indexOf(c) >= 0 || formula && isPassedOver(c);
            boolean begins = at == 0 || SEPARATORS.indexOf(text.charAt(at - 1)) >= 0;
            if (begins && (formula || at == 0 && "\t\r\n".indexOf(c) >= 0)) {
                places.set(at);
            }
        }
        return places;
    }

    private static boolean isPassedOver(char c) {
        return c == '"'
                || switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }
}
