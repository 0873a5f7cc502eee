package app.tandem.contact.ui.list;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactFilter.Imported.Did;
import app.tandem.contact.list.ContactSort;
import app.tandem.people.UserId;
import com.vaadin.flow.router.Location;
import java.util.Set;

/** URLs of the contact list for links from other pages. */
public final class ContactsAddress {

    private ContactsAddress() {}

    /** The contacts of one group. */
    public static String ofGroup(long group) {
        return of(ContactFilter.NONE.withGroups(Set.of(group)));
    }

    /** The archived contacts of one group. */
    public static String archivedOfGroup(long group) {
        return of(ContactFilter.NONE.withGroups(Set.of(group)).withArchived(Archived.ONLY));
    }

    /** The contacts of one owner that are not archived. */
    public static String ofOwner(UserId owner) {
        return of(ContactFilter.NONE.withOwners(Set.of(owner)));
    }

    /** All contacts of one owner, archived ones too. */
    public static String allOfOwner(UserId owner) {
        return of(ContactFilter.NONE.withOwners(Set.of(owner)).withArchived(Archived.INCLUDED));
    }

    /** The archived contacts of one owner. */
    public static String archivedOfOwner(UserId owner) {
        return of(ContactFilter.NONE.withOwners(Set.of(owner)).withArchived(Archived.ONLY));
    }

    /** The contacts of one owner that are on a loan, archived ones too. */
    public static String onLoanOfOwner(UserId owner) {
        return of(ContactFilter.NONE.withOwners(Set.of(owner)).withOnLoan(true).withArchived(Archived.INCLUDED));
    }

    /** The contacts that are assigned to somebody. */
    public static String assignedTo(UserId assignee) {
        return of(ContactFilter.NONE.withAssignees(Set.of(assignee)));
    }

    /** Those of one owner that are shared with anybody. */
    public static String sharedOfOwner(UserId owner) {
        return of(ContactFilter.NONE.withOwners(Set.of(owner)).withShared(true));
    }

    /** Those that an import of the reader's own created or changed; archived ones too. */
    public static String ofImport(long operation) {
        return ofImport(operation, Did.EITHER);
    }

    /** Those that an import of the reader's own created; archived ones too. */
    public static String createdByImport(long operation) {
        return ofImport(operation, Did.CREATED);
    }

    /** Those that an import of the reader's own changed; archived ones too. */
    public static String changedByImport(long operation) {
        return ofImport(operation, Did.CHANGED);
    }

    private static String ofImport(long operation, Did did) {
        return of(ContactFilter.NONE
                .withImported(new ContactFilter.Imported(operation, did))
                .withArchived(Archived.INCLUDED));
    }

    private static String of(ContactFilter filter) {
        return new Location("contacts", new FilterAddress(filter, ContactSort.BY_NAME).write())
                .getPathWithQueryParameters();
    }
}
