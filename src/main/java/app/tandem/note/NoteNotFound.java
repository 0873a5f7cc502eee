package app.tandem.note;

/** Thrown when the reader sees no such note on the contact. */
public final class NoteNotFound extends RuntimeException {

    NoteNotFound() {
        super("There is no such note.");
    }
}
