package app.tandem.contact.record;

import app.tandem.contact.ContactField;
import java.util.Map;

/** Thrown when typed texts are invalid; has a message per field (R31, R34). */
public final class InvalidContact extends RuntimeException {

    private final transient Map<ContactField, String> refusals;

    InvalidContact(Map<ContactField, String> refusals) {
        super("These fields cannot be taken: " + refusals.keySet());
        this.refusals = Map.copyOf(refusals);
    }

    /** The message for each invalid field. */
    public Map<ContactField, String> refusals() {
        return refusals;
    }
}
