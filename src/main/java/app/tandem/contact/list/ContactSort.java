package app.tandem.contact.list;

import java.io.Serializable;

/**
 * What the list is sorted by; equal ones follow by name.
 *
 * @param column the column
 * @param descending from the last to the first
 */
public record ContactSort(Column column, boolean descending) implements Serializable {

    /** The columns that the list can be sorted by. */
    public enum Column {
        NAME,
        EMAIL,
        PHONE,
        STATUS,
        LEAD_SOURCE,
        OWNER,
        ASSIGNED_TO,
        RELATIONSHIP,
        LAST_ACTIVITY,
        CREATED
    }

    public static final ContactSort BY_NAME = new ContactSort(Column.NAME, false);
}
