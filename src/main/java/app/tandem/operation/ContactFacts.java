package app.tandem.operation;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A contact of a working set with one step's facts.
 *
 * @param owner 0 where the contact is gone
 * @param assignee 0 where there is none
 * @param organization the owner's
 * @param facts what {@link Step#decide} decides by
 */
public record ContactFacts(long contact, long owner, long assignee, long organization, long facts) {

    /** One value per contact, to be bound as an array. */
    public static Long[] column(List<ContactFacts> items, ToLongFunction<ContactFacts> value) {
        Long[] column = new Long[items.size()];
        for (int n = 0; n < column.length; n++) {
            column[n] = value.applyAsLong(items.get(n));
        }
        return column;
    }
}
