package app.tandem.contact.list;

import java.io.Serializable;

/**
 * The list's sort order; ties are broken by name.
 *
 * @param column the column
 * @param descending from the last to the first
 */
public record ContactSort(Column column, boolean descending) implements Serializable {

    /** The sortable columns. */
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
