package app.tandem.operation.ui.relationship;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.people.People;
import app.tandem.shell.parts.Toast;
import java.util.Set;

/** Asks whether to give up one's own access, and leaves the record if it is no longer visible (R4, R12). */
record GivingUp(Contacts contacts, Operations operations, People people, RecordPage page) {

    void ask(ContactRecord now) {
        var opened = OpenOperation.on(
                new Selection.Some(Set.of(now.id())),
                operations,
                people,
                page.actor(),
                (result, request) -> done(now.id(), now.name()));
        new GiveUpDialog(opened, now).open();
    }

    private void done(ContactId contact, String name) {
        var title = "You gave up your access to " + name;
        try {
            page.show(contacts.open(page.actor(), contact));
            Toast.done(title, "You still see it, because you supervise its owner.");
        } catch (ContactNotFound notFound) {
            Toast.done(title, "");
            page.leave();
        }
    }
}
