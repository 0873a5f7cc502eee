package app.tandem.intake.address;

import app.tandem.intake.Cleaned;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Writes addresses as Publication 28 of the postal service says, without asking anybody: it changes only what has one
 * meaning, and tells why where a part has none or several (R34). Whether the house exists, it cannot know.
 */
public final class Publication28 {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02bc\u00b4]");
    private static final Pattern HYPHEN = Pattern.compile("[\u2010\u2011\u2013]");
    private static final Pattern BLANK = Pattern.compile("\\p{Z}+");
    private static final Pattern OTHER = Pattern.compile("[^\\x20-\\x7e]");
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-?\\d{4})?");
    private static final int FIVE = 5;
    private static final int MOST_WORDS = 5;
    private static final int ASCII = 0x7e;
    private static final int CASE = 'a' - 'A';

    private Publication28() {}

    /** The standard form, or why there is none. */
    public static Standardized of(Address typed) {
        try {
            var zip = zip(Cleaned.line(typed.zip()));
            var state = state(plain(typed.state()), zip);
            var city = city(plain(typed.city()).replace('-', ' '));
            var street = StreetLine.of(plain(typed.street()), plain(typed.unit()), state);
            return Standardized.sure(new StandardAddress(street, city, state, zip), Standardizer.TANDEM);
        } catch (Unsure unsure) {
            return Standardized.unsure(Standardizer.TANDEM, unsure.sentence());
        }
    }

    /** Capitals of ASCII without full stops and apostrophes, one blank between words; commas stay. */
    static String plain(String typed) {
        var line = Cleaned.line(typed);
        var plain = new StringBuilder(line.length());
        boolean blank = false;
        for (int n = 0; n < line.length(); n++) {
            char c = line.charAt(n);
            if (c > ASCII) {
                return plain(letters(line));
            }
            if (c == ' ') {
                blank = true;
            } else if (c != '.' && c != '\'' && c != '`') {
                if (blank && !plain.isEmpty()) {
                    plain.append(' ');
                }
                blank = false;
                plain.append(c >= 'a' && c <= 'z' ? (char) (c - CASE) : c);
            }
        }
        return plain.toString();
    }

    /** What has a form in ASCII in that form, the rest as a sign that no address has. */
    private static String letters(String line) {
        var parts =
                MARKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFD)).replaceAll("");
        var ascii = APOSTROPHE.matcher(HYPHEN.matcher(parts).replaceAll("-")).replaceAll("'");
        return OTHER.matcher(BLANK.matcher(ascii).replaceAll(" ")).replaceAll("?");
    }

    private static String zip(String typed) throws Unsure {
        if (!(typed.length() == FIVE && digits(typed)) && !ZIP.matcher(typed).matches()) {
            throw new Unsure(typed.isEmpty() ? "The ZIP code is missing." : "The ZIP code has not 5 or 9 digits.");
        }
        return typed.length() == FIVE || typed.indexOf('-') > 0
                ? typed
                : typed.substring(0, FIVE) + "-" + typed.substring(FIVE);
    }

    private static boolean digits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String state(String typed, String zip) throws Unsure {
        var code = PostalStates.code(typed);
        if (code == null) {
            throw new Unsure(typed.isEmpty() ? "The state is missing." : "There is no such state.");
        }
        if (!PostalStates.has(code, zip)) {
            throw new Unsure("The ZIP code is not of this state.");
        }
        return code;
    }

    private static String city(String typed) throws Unsure {
        if (!words(typed)) {
            throw new Unsure(typed.isEmpty() ? "The city is missing." : "The city has other signs than letters.");
        }
        if (typed.indexOf(' ') < 0) {
            return typed;
        }
        var words = typed.split(" ");
        words[0] = switch (words[0]) {
            case "ST" -> "SAINT";
            case "STE" -> "SAINTE";
            case "FT" -> "FORT";
            case "MT" -> "MOUNT";
            case "N" -> "NORTH";
            case "S" -> "SOUTH";
            case "E" -> "EAST";
            case "W" -> "WEST";
            default -> words[0];
        };
        return String.join(" ", words);
    }

    /** Whether it is one to five words of letters, a blank between them; a letter alone is no city. */
    private static boolean words(String typed) {
        int words = 1;
        char before = ' ';
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            boolean blank = c == ' ';
            if (blank ? before == ' ' : c < 'A' || c > 'Z') {
                return false;
            }
            words += blank ? 1 : 0;
            before = c;
        }
        return before != ' ' && typed.length() > 1 && words <= MOST_WORDS;
    }
}
