package app.tandem.operation.log;

import app.tandem.access.Explanation;
import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of an operation to one contact, as its reader may know it (R4, R6a, R48).
 *
 * @param contact null where the reader does not see the contact, or not what happened to it
 * @param name its name, or "a contact you can no longer see"
 * @param change the change's number in the request
 * @param what the change in words: "share with Jonas Berg"
 * @param before what the contact was before it was done; empty where nothing was done
 * @param after what it was then
 * @param reasons why it was refused or failed, as its actor was told
 */
public record LogRow(
        @Nullable ContactId contact,
        String name,
        int change,
        String what,
        String before,
        String after,
        List<Explanation> reasons)
        implements Serializable {

    public LogRow {
        reasons = List.copyOf(reasons);
    }
}
