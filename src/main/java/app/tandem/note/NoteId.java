package app.tandem.note;

import java.io.Serializable;

/** The identity of a note; of two, the larger one was written later. */
public record NoteId(long value) implements Serializable {}
