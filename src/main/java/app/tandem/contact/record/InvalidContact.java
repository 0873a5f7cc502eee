package app.tandem.contact.record;

import app.tandem.contact.ContactField;
import java.util.Map;

/** Something typed cannot be taken: a sentence for each field concerned (R31, R34). */
public final class InvalidContact extends RuntimeException {

    private final transient Map<ContactField, String> refusals;

    InvalidContact(Map<ContactField, String> refusals) {
        super("These fields cannot be taken: " + refusals.keySet());
        this.refusals = Map.copyOf(refusals);
    }

    /** The fields and, for each, why its text cannot be taken. */
    public Map<ContactField, String> refusals() {
        return refusals;
    }
}
