package app.tandem.contact.ui.list.grid;

import app.tandem.contact.list.ContactSort;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the contact grid; the name comes first and is always there. */
public enum ContactsColumn {
    NAME("Name", "164px", ContactSort.Column.NAME),
    EMAIL("E-mail", "118px", ContactSort.Column.EMAIL),
    PHONE("Phone", "114px", ContactSort.Column.PHONE),
    STATUS("Status", "152px", ContactSort.Column.STATUS),
    LEAD_SOURCE("Lead source", "92px", ContactSort.Column.LEAD_SOURCE),
    OWNER("Owner", "108px", ContactSort.Column.OWNER),
    ASSIGNED_TO("Assigned To", "98px", ContactSort.Column.ASSIGNED_TO),
    SHARED_WITH("Shared With", "86px", null),
    RELATIONSHIP("Relationship", "128px", ContactSort.Column.RELATIONSHIP),
    LAST_ACTIVITY("Last activity", "99px", ContactSort.Column.LAST_ACTIVITY),
    CREATED("Created", "104px", ContactSort.Column.CREATED),
    UNSUBSCRIBE("Unsubscribe", "92px", null);

    private final String label;
    private final String width;
    private final ContactSort.@Nullable Column sort;

    ContactsColumn(String label, String width, ContactSort.@Nullable Column sort) {
        this.label = label;
        this.width = width;
        this.sort = sort;
    }

    public String label() {
        return label;
    }

    String width() {
        return width;
    }

    /** This column's sort; empty if it is not sortable. */
    public Optional<ContactSort.Column> sort() {
        return Optional.ofNullable(sort);
    }

    public static Optional<ContactsColumn> sortedBy(ContactSort.Column column) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.sort == column)
                .findFirst();
    }
}
