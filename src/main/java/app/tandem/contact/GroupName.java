package app.tandem.contact;

import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;

/** Rules for group names: what is valid, and when two are the same. */
public final class GroupName {

    /** The maximum length. */
    public static final int LONGEST = 120;

    private GroupName() {}

    /**
     * The key for comparing one user's group names: case, accents and blanks do not count.
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

    /** Whether the name is valid: visible, at most 120 characters, and storable. */
    public static boolean possible(String name) {
        return !ContactName.invisible(name) && Cleaned.line(name).length() <= LONGEST && name.indexOf('\0') < 0;
    }
}
