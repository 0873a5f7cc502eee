package app.tandem.deleted;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Request;
import app.tandem.testing.StrangerCases;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Recently deleted contacts of others (R4, R18). */
class DeletedStrangerTest extends StrangerCases {

    @Autowired
    DeletedContacts deletedContacts;

    ContactId gone;

    @Override
    protected void given() {
        gone = given.contact().named(SECRET).ownedBy(maya).assignedTo(jonas).create();
        var operation = operations.open(maya, new Selection.Some(Set.of(gone)));
        operations.submit(maya, operation, Request.of(new Delete(false)));
    }

    @Override
    protected void cases() {
        asks("DeletedContacts.list", s -> deletedContacts.list(s, "", 0, 9));
        asks("DeletedContacts.count", s -> deletedContacts.count(s, "Okonkwo"));
        asks(
                "DeletedContacts.restore",
                s -> deletedContacts.restore(s, Set.of(gone)).contacts());
        asks(
                "DeletedContacts.restoreAll",
                s -> deletedContacts.restoreAll(s, "").contacts());
    }
}
