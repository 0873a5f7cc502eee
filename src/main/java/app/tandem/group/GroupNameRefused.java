package app.tandem.group;

/** Thrown for an invalid group name; the message belongs at the field. */
public class GroupNameRefused extends IllegalArgumentException {

    GroupNameRefused(String sentence) {
        super(sentence);
    }

    /** The reason. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
