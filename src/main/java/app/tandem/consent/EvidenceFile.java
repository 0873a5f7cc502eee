package app.tandem.consent;

import app.tandem.intake.Cleaned;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a browser says of a file fit to be kept (R35): nobody should have to rename a letter, or can say what type it is,
 * only because it does not fit.
 */
final class EvidenceFile {

    /** The longest name, in characters. */
    static final int NAME = 200;

    /** The longest content type, in characters. */
    static final int TYPE = 100;

    /** The content type of what is not known. */
    static final String ANY = "application/octet-stream";

    private static final int ENDING = 20;

    private EvidenceFile() {}

    /** The file with a name of one line and of 200 characters at most, its ending kept, and a content type in plain letters. */
    static Evidence.@Nullable File kept(Evidence.@Nullable File file) {
        return file == null ? null : new Evidence.File(name(file.name()), type(file.type()), file.bytes());
    }

    private static String name(String given) {
        var name = Cleaned.line(Cleaned.withoutNul(given));
        if (name.length() <= NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot >= name.length() - ENDING ? name.substring(dot) : "";
        int cut = NAME - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }

    private static String type(String given) {
        boolean plain = given.chars().allMatch(c -> c >= ' ' && c <= '~');
        return plain && !given.isBlank() && given.length() <= TYPE ? given : ANY;
    }
}
