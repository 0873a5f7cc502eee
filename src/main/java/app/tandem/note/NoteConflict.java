package app.tandem.note;

/** The note is not any more what its editor saw: nothing was saved (R49). */
public final class NoteConflict extends RuntimeException {

    private final transient Note now;

    NoteConflict(Note now) {
        super("The note has been changed.");
        this.now = now;
    }

    /** The note as it is now, the base of the next attempt. */
    public Note now() {
        return now;
    }
}
