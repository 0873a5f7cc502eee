package app.tandem.duplicates;

import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.util.List;

/** Two contacts, whichever is named first. */
public record ContactPair(ContactId first, ContactId second) implements Serializable {

    public ContactPair {
        if (first.value() == second.value()) {
            throw new IllegalArgumentException("A pair is of two contacts");
        }
        if (first.value() > second.value()) {
            var lower = second;
            second = first;
            first = lower;
        }
    }

    /** Both, the older first. */
    public List<ContactId> both() {
        return List.of(first, second);
    }
}
