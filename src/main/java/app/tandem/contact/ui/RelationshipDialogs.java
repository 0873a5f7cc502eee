package app.tandem.contact.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.Person;

/** Opens the dialogs that change who sees one contact: a Spring bean of their feature (R8, R9, R12). */
public interface RelationshipDialogs {

    /** "Modify Relationships". */
    void modify(ContactRecord record, RecordPage page);

    /** The share panel with this person chosen. */
    void share(ContactRecord record, Person with, RecordPage page);

    /** The dialog to give up one's own share or assignment. */
    void giveUp(ContactRecord record, RecordPage page);
}
