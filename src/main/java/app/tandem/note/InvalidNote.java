package app.tandem.note;

/** What was typed cannot be stored; the message is the sentence for its field. */
public final class InvalidNote extends RuntimeException {

    InvalidNote(String sentence) {
        super(sentence);
    }

    /** Why, for the person who typed it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
