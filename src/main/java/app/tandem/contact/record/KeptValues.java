package app.tandem.contact.record;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import java.time.Instant;

/**
 * Keeps values of a contact beside its record, to put them back one day. They must not bring back what the record was to
 * lose: values of other records, which left with them (R4, R19).
 */
public interface KeptValues {

    /** What is to be kept of a field instead of a value that left the record; the value itself if it did not. */
    @FunctionalInterface
    interface Replacement {
        String of(ContactField field, String kept);
    }

    /** Replaces what was kept of a contact since then. The contact is held by the transaction. */
    void replace(ContactId contact, Instant since, Replacement replacement);
}
