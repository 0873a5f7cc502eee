package app.tandem.imports.mapping;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives ZIP codes back the zeros that a spreadsheet took from them, where the state or the country agrees. */
final class ZipCode {

    private static final int LENGTH = 5;
    private static final int LONG = 9;
    private static final Pattern SHORT = Pattern.compile("\\d{3,4}");
    private static final Pattern SHORT_PLUS = Pattern.compile("(\\d{3,4})-(\\d{4})");
    private static final Pattern LONG_WITHOUT_HYPHEN = Pattern.compile("\\d{8,9}");
    private static final Set<String> US = Set.of("US", "USA", "UNITEDSTATES", "UNITEDSTATESOFAMERICA", "AMERICA");

    private ZipCode() {}

    /** The ZIP with its zeros; unchanged where that is not sure. */
    static String of(String text, String state, String country) {
        if (text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text;
        }
        var zip = text.replaceFirst("\\.0+$", "");
        var plus = SHORT_PLUS.matcher(zip);
        if (plus.matches()) {
            return padded(plus.group(1), state, country) + "-" + plus.group(2);
        }
        if (SHORT.matcher(zip).matches()) {
            return padded(zip, state, country);
        }
        if (LONG_WITHOUT_HYPHEN.matcher(zip).matches()) {
            var whole = "0".repeat(LONG - zip.length()) + zip;
            return zip.length() == LONG || agrees(whole, state, country, true)
                    ? whole.substring(0, LENGTH) + "-" + whole.substring(LENGTH)
                    : zip;
        }
        return zip;
    }

    private static String padded(String zip, String state, String country) {
        var whole = "0".repeat(LENGTH - zip.length()) + zip;
        return agrees(whole, state, country, zip.length() == LENGTH - 1) ? whole : zip;
    }

    private static boolean agrees(String whole, String state, String country, boolean oneZero) {
        return state.isEmpty()
                ? oneZero && US.contains(country.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""))
                : States.code(state).filter(code -> States.hasZip(code, whole)).isPresent();
    }
}
