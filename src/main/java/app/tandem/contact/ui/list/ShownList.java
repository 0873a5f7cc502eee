package app.tandem.contact.ui.list;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.LineOrder;
import app.tandem.contact.list.SavedView;
import app.tandem.contact.ui.list.grid.ContactsColumn;
import app.tandem.contact.ui.list.grid.ContactsColumns;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows now, and the saved view that it came from.
 *
 * @param view null while none is open: all contacts, or filters of the moment
 * @param leftOut the filters of the view that could not be opened, in words
 */
public record ShownList(
        ContactFilter filter,
        ContactSort sort,
        ContactsColumns columns,
        @Nullable View view,
        List<String> leftOut) implements Serializable {

    /**
     * An open view, as it can be shown now.
     *
     * @param whole whether nothing of it had to be left out
     */
    public record View(SavedView saved, FilterAddress shows, ContactsColumns columns, boolean whole)
            implements Serializable {}

    /** All contacts in these columns. */
    public static ShownList all(ContactsColumns columns) {
        return of(FilterAddress.ALL, columns);
    }

    /** These filters and this sort, of no view. */
    public static ShownList of(FilterAddress shows, ContactsColumns columns) {
        return new ShownList(shows.filter(), shows.sort(), columns, null, List.of());
    }

    /** The view as it was kept. */
    public static ShownList of(View view, List<String> leftOut) {
        return new ShownList(view.shows.filter(), view.shows.sort(), view.columns, view, leftOut);
    }

    /** How an export of it is ordered: as it is seen. */
    LineOrder order() {
        return new LineOrder(
                sort,
                columns.order().stream()
                        .filter(columns::shows)
                        .map(ContactsColumn::label)
                        .toList());
    }

    /** The same with another filter; what was left out has been read by then. */
    ShownList with(ContactFilter other) {
        boolean typed = other.withText("").equals(filter.withText(""));
        return new ShownList(other, sort, columns, view, typed ? leftOut : List.of());
    }

    ShownList with(ContactSort other) {
        return new ShownList(filter, other, columns, view, leftOut);
    }

    ShownList with(ContactsColumns other) {
        return new ShownList(filter, sort, other, view, leftOut);
    }

    /** Filters and sort, without the searched text, as they stand in an address and are kept in a view. */
    public FilterAddress shows() {
        return new FilterAddress(filter.withText(""), sort);
    }

    public Optional<SavedView> saved() {
        return Optional.ofNullable(view).map(View::saved);
    }

    /** Whether this is no longer what the open view shows. */
    public boolean differs() {
        return view != null && !(view.shows.equals(shows()) && view.columns.equals(columns));
    }

    /** Whether the open view would be another if it were saved now. */
    public boolean canBeSaved() {
        return view != null && (differs() || !view.whole);
    }
}
