package app.tandem.contact;

import app.tandem.people.UserId;
import java.util.Optional;

/** Redirects from a merged contact to its survivor (R19). */
public interface Survivors {

    /** Empty for any other id, and if the viewer does not see the survivor (R4). */
    Optional<ContactId> survivorOf(UserId viewer, ContactId gone);
}
