package app.tandem.note.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.ui.RecordAct;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import org.springframework.stereotype.Component;

/** "Add note" in the head of a record: leads to an empty note. */
@Component
class AddNoteAct implements RecordAct {

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public String label() {
        return "Add note";
    }

    @Override
    public Action action() {
        return Action.ADD_NOTE;
    }

    @Override
    public void begin(UserId actor, ContactId contact, RecordPage page) {
        page.openTab(NotesTab.ADDRESS, Action.ADD_NOTE);
    }
}
