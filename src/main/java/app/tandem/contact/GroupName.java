package app.tandem.contact;

import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;

/** How a named list of contacts can be called, and when two names are the same. */
public final class GroupName {

    /** So many characters at most. */
    public static final int LONGEST = 120;

    private GroupName() {}

    /**
     * How the names of one user's groups are compared: two never differ by case, accents or blanks alone.
     *
     * @return at most 120 characters, as stored in {@code name_key}
     */
    public static String key(String name) {
        var folded = Folding.key(Cleaned.line(name));
        var key = folded.isEmpty() ? Cleaned.line(name) : folded;
        return key.length() <= LONGEST
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** Whether a group can have this name: something to be seen, at most 120 characters, and storable. */
    public static boolean possible(String name) {
        return !ContactName.invisible(name) && Cleaned.line(name).length() <= LONGEST && name.indexOf('\0') < 0;
    }
}
