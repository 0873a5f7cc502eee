package app.tandem.note;

/** Thrown when the note changed since its editor read it; nothing was saved (R49). */
public final class NoteConflict extends RuntimeException {

    private final transient Note now;

    NoteConflict(Note now) {
        super("The note has been changed.");
        this.now = now;
    }

    /** The current note, the base of the next attempt. */
    public Note now() {
        return now;
    }
}
