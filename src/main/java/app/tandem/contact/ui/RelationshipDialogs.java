package app.tandem.contact.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.Person;

/** Opens what changes who sees one contact: a Spring bean of the feature that does it (R8, R9, R12). */
public interface RelationshipDialogs {

    /** "Modify Relationships". */
    void modify(ContactRecord record, RecordPage page);

    /** The slide-out that shares it, with this person chosen. */
    void share(ContactRecord record, Person with, RecordPage page);

    /** What lets a shared user or an assignee give up their own access. */
    void giveUp(ContactRecord record, RecordPage page);
}
