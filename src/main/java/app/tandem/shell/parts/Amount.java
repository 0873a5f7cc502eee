package app.tandem.shell.parts;

import java.util.List;
import java.util.Locale;

/** Formats numbers and lists of names for sentences. */
public final class Amount {

    private static final int NAMED = 3;

    private Amount() {}

    /** A number with thousands separators: "9,918". */
    public static String number(int n) {
        return String.format(Locale.US, "%,d", n);
    }

    /** "1 contact", "9,918 contacts". */
    public static String contacts(int n) {
        return number(n) + (n == 1 ? " contact" : " contacts");
    }

    /** "Aisha Karim and Tom Sutter"; of a long list the first three "and 4 more"; "nobody" of an empty one. */
    public static String names(List<String> names) {
        if (names.isEmpty()) {
            return "nobody";
        }
        if (names.size() > NAMED + 1) {
            return String.join(", ", names.subList(0, NAMED)) + " and " + number(names.size() - NAMED) + " more";
        }
        var last = names.getLast();
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }
}
