package app.tandem.contact.list;

/** A view cannot be kept so; the message is the sentence to stand at the field of its name. */
public class ViewRefused extends IllegalArgumentException {

    ViewRefused(String sentence) {
        super(sentence);
    }

    /** Why not, in words. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
