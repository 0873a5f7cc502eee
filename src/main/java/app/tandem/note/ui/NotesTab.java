package app.tandem.note.ui;

import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.AccessReport;
import app.tandem.note.Notes;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;

/** The tab "Notes" of a record. */
@SpringComponent
class NotesTab implements RecordTab {

    static final String ADDRESS = "notes";

    private static final int ORDER = 30;

    private final Notes notes;
    private final AccessReport access;

    NotesTab(Notes notes, AccessReport access) {
        this.notes = notes;
        this.access = access;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String label() {
        return "Notes";
    }

    @Override
    public int count(UserId viewer, ContactRecord record) {
        try {
            return notes.count(viewer, record.id());
        } catch (ContactNotFound gone) {
            return -1;
        }
    }

    @Override
    public Component open(UserId viewer, ContactRecord record, RecordPage page) {
        return new NotesContent(notes, access, viewer, record, page);
    }
}
