package app.tandem.note;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes and calls (R4). */
class NotesStrangerTest extends StrangerCases {

    @Autowired
    Notes notes;

    @Autowired
    Calls calls;

    NoteId note;

    @Override
    protected void given() {
        note = notes.add(maya, contact, "Wants a yard", false).id();
    }

    @Override
    protected void cases() {
        asks("Notes.page", s -> notes.page(s, contact, "", null, 9));
        asks("Notes.count", s -> notes.count(s, contact));
        asks("Notes.add", s -> notes.add(s, contact, "Stolen", false));
        asks("Notes.edit", s -> notes.edit(s, contact, note, null, "Stolen", false));
        does("Notes.delete", s -> notes.delete(s, contact, note));
        does("Calls.log", s -> calls.log(s, contact, "Stolen"));
    }
}
