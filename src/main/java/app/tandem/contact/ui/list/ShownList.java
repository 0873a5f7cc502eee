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
 * The list's state and the saved view it came from.
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
     * An open view, less what is gone.
     *
     * @param whole whether nothing of it had to be left out
     */
    public record View(SavedView saved, FilterAddress shows, ContactsColumns columns, boolean whole)
            implements Serializable {}

    /** All contacts in these columns. */
    public static ShownList all(ContactsColumns columns) {
        return of(FilterAddress.ALL, columns);
    }

    /** These filters and this sort without a view. */
    public static ShownList of(FilterAddress shows, ContactsColumns columns) {
        return new ShownList(shows.filter(), shows.sort(), columns, null, List.of());
    }

    /** The view as saved. */
    public static ShownList of(View view, List<String> leftOut) {
        return new ShownList(view.shows.filter(), view.shows.sort(), view.columns, view, leftOut);
    }

    /** The order of an export: as displayed. */
    LineOrder order() {
        return new LineOrder(
                sort,
                columns.order().stream()
                        .filter(columns::shows)
                        .map(ContactsColumn::label)
                        .toList());
    }

    /** A copy with another filter. */
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

    /** Filters and sort without the search text, as in URLs and saved views. */
    public FilterAddress shows() {
        return new FilterAddress(filter.withText(""), sort);
    }

    public Optional<SavedView> saved() {
        return Optional.ofNullable(view).map(View::saved);
    }

    /** Whether it differs from what the open view shows. */
    public boolean differs() {
        return view != null && !(view.shows.equals(shows()) && view.columns.equals(columns));
    }

    /** Whether saving now would change the open view. */
    public boolean canBeSaved() {
        return view != null && (differs() || !view.whole);
    }
}
