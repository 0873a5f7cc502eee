package app.tandem.group;

/** A group cannot have this name; the message is the sentence to stand at the field. */
public class GroupNameRefused extends IllegalArgumentException {

    GroupNameRefused(String sentence) {
        super(sentence);
    }

    /** Why not, in words. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
