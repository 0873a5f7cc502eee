package app.tandem.note;

/** Thrown when a note cannot be stored; the message belongs at its field. */
public final class InvalidNote extends RuntimeException {

    InvalidNote(String sentence) {
        super(sentence);
    }

    /** The message for the author. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
