package app.tandem.contact.record;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import java.time.Instant;
import java.util.List;

/**
 * Thrown when two people changed the same fields: nothing was saved, and the second one is told what the first one did
 * (R49).
 */
public final class EditConflict extends RuntimeException {

    /**
     * A field both changed, with both display values.
     *
     * @param who changed it first, as far as the second one may know; "Somebody else" otherwise
     * @param when it was changed
     * @param theirs what it is now
     * @param mine what the second one typed
     */
    public record Field(ContactField field, String who, Instant when, String theirs, String mine) {}

    private final transient List<Field> fields;
    private final transient ContactData base;

    EditConflict(List<Field> fields, ContactData base) {
        super("Somebody else changed the same fields.");
        this.fields = List.copyOf(fields);
        this.base = base;
    }

    /** The conflicting fields. */
    public List<Field> fields() {
        return fields;
    }

    /** The base for the next attempt: the previous base with the current values of the conflicting fields. */
    public ContactData base() {
        return base;
    }
}
