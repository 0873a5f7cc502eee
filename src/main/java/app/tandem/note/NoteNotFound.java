package app.tandem.note;

/** The contact has no such note that the reader sees. */
public final class NoteNotFound extends RuntimeException {

    NoteNotFound() {
        super("There is no such note.");
    }
}
