package app.tandem.contact;

import app.tandem.people.UserId;
import java.util.Optional;

/** Where a link to a record that is gone leads, if another has taken its place (R19). */
public interface Survivors {

    /** Nothing for any other id, and nothing where the viewer does not see the other: then it is missing as well (R4). */
    Optional<ContactId> survivorOf(UserId viewer, ContactId gone);
}
