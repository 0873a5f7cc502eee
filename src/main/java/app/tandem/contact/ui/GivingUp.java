package app.tandem.contact.ui;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Contacts;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.GiveUpDialog;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.Toast;

/** Asks whether to give up one's own access, and leads away from the record if it is seen no more (R4, R12). */
record GivingUp(Contacts contacts, Operations operations, People people, UserId viewer, RecordPage page) {

    void ask(ContactId contact) {
        try {
            var now = contacts.open(viewer, contact);
            new GiveUpDialog(
                            operations,
                            people,
                            viewer,
                            contact,
                            now.standing(),
                            now.name(),
                            (result, request) -> done(contact, now.name()))
                    .open();
        } catch (ContactNotFound notFound) {
            page.gone();
        }
    }

    private void done(ContactId contact, String name) {
        var title = "You gave up your access to " + name;
        try {
            page.show(contacts.open(viewer, contact));
            Toast.done(title, "You still see it, because you supervise its owner.");
        } catch (ContactNotFound notFound) {
            Toast.done(title, "");
            page.leave();
        }
    }
}
