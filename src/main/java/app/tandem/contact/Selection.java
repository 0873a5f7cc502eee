package app.tandem.contact;

import app.tandem.contact.list.ContactFilter;
import java.io.Serializable;
import java.util.Set;

/** A selection of contacts: ticked ones, or all that match a filter less some (R45). */
public sealed interface Selection extends Serializable {

    /** The contacts that were ticked one by one. */
    record Some(Set<ContactId> contacts) implements Selection {
        public Some {
            contacts = Set.copyOf(contacts);
        }
    }

    /** Everything that matches the filter, less what was unticked. */
    record AllMatching(ContactFilter filter, Set<ContactId> except) implements Selection {
        public AllMatching {
            except = Set.copyOf(except);
        }
    }
}
