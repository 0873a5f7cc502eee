package app.tandem.contact.list;

/** Thrown when a view cannot be saved; the message belongs at its name field. */
public class ViewRefused extends IllegalArgumentException {

    ViewRefused(String sentence) {
        super(sentence);
    }

    /** The reason. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
