package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactList;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.ContactRecord;
import app.tandem.contact.Contacts;
import app.tandem.contact.Selection;
import app.tandem.contact.ui.merge.MergeWithDialog;
import app.tandem.operation.MenuEntry;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.OperationDone;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/** What can be done with the contact of an open record, through the same panels as in the list (R44). */
class RecordDoings implements Serializable {

    private final Contacts contacts;
    private final ContactList list;
    private final Operations operations;
    private final People people;
    private final UserId viewer;
    private final ActionsPlace place;

    RecordDoings(
            Contacts contacts,
            ContactList list,
            Operations operations,
            People people,
            UserId viewer,
            MasterDetailLayout layout,
            OperationDone onDone) {
        this.contacts = contacts;
        this.list = list;
        this.operations = operations;
        this.people = people;
        this.viewer = viewer;
        this.place = new ActionsPlace(operations, people, viewer, layout, onDone);
    }

    /** What answers when an operation on the contact is over. */
    OperationDone done() {
        return place::done;
    }

    /** What the menu may offer (R15). */
    Map<Action, MenuEntry> menu(ContactRecord record) {
        return operations.menu(viewer, only(record), RecordActions.ASKED);
    }

    void open(Action action, ContactRecord record) {
        if (action == Action.MERGE) {
            new MergeWithDialog(list, viewer, record.id(), record.name()).open();
        } else {
            place.open(action, only(record));
        }
    }

    void shareWith(Person person, ContactRecord record) {
        place.shareWith(person, only(record));
    }

    /** On the relationships as they are now; throws ContactNotFound where they are none of the viewer's any more. */
    void modifyRelationships(ContactRecord record) throws ContactNotFound {
        var now = contacts.open(viewer, record.id());
        new ModifyRelationships(operations, people, viewer, now, place::done).open();
    }

    void giveUp(ContactRecord record, RecordPage page) {
        new GivingUp(contacts, operations, people, viewer, page).ask(record.id());
    }

    private static Selection only(ContactRecord record) {
        return new Selection.Some(Set.of(record.id()));
    }
}
