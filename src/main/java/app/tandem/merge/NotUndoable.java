package app.tandem.merge;

/** Why a merge can no longer be undone, as a sentence (R15, R19). */
public class NotUndoable extends RuntimeException {

    NotUndoable(String sentence) {
        super(sentence);
    }
}
