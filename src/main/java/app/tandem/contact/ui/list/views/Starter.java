package app.tandem.contact.ui.list.views;

import app.tandem.access.Relationship;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.Days;
import app.tandem.contact.list.Days.Recent;
import app.tandem.contact.ui.list.FilterAddress;
import app.tandem.contact.ui.list.ShownList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The built-in views. */
enum Starter {
    ALL("All"),
    MINE("Mine"),
    SHARED("Shared with me"),
    UNTOUCHED("Not touched for 30 days");

    private final String label;

    Starter(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Its filters and sort on this day. */
    FilterAddress shows(LocalDate today) {
        return switch (this) {
            case ALL -> FilterAddress.ALL;
            case MINE -> by(ContactFilter.NONE.withRelationships(Set.of(Relationship.MINE)));
            case SHARED -> by(ContactFilter.NONE.withRelationships(Set.of(Relationship.SHARED)));
            case UNTOUCHED ->
                new FilterAddress(
                        ContactFilter.NONE.withActivity(Days.of(Recent.NOT_FOR_A_MONTH, today)),
                        new ContactSort(ContactSort.Column.LAST_ACTIVITY, false));
        };
    }

    private static FilterAddress by(ContactFilter filter) {
        return new FilterAddress(filter, ContactSort.BY_NAME);
    }

    /** The starter view that matches the list; none if a saved view is open or the filters differ. */
    static Optional<Starter> of(ShownList shown, LocalDate today) {
        return shown.saved().isPresent()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(one -> one.shows(today).equals(shown.shows()))
                        .findFirst();
    }
}
