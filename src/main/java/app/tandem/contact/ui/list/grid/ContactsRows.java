package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.people.UserId;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the grid, page by page, and which of them have been loaded so far; tells when more have been. */
public class ContactsRows implements Serializable {

    /** What a range takes is loaded at once. */
    static final int LONGEST_RANGE = 10_000;

    private final transient ContactList contacts;
    private final transient Runnable onLoaded;
    private final UserId viewer;
    private final LoadedRows loaded = new LoadedRows();
    private final CallbackDataProvider<ContactRow, Void> provider;
    private ContactFilter filter = ContactFilter.NONE;
    private ContactSort sort = ContactSort.BY_NAME;
    private OptionalInt counted = OptionalInt.empty();
    private int matching;

    public ContactsRows(ContactList contacts, UserId viewer, Runnable onLoaded) {
        this.contacts = contacts;
        this.onLoaded = onLoaded;
        this.viewer = viewer;
        this.provider = new CallbackDataProvider<>(this::fetch, query -> count(), ContactRow::id);
    }

    public CallbackDataProvider<ContactRow, Void> provider() {
        return provider;
    }

    /** Starts anew with this filter and sort, of which so many are known to match at this moment. */
    public void show(ContactFilter newFilter, ContactSort newSort, int nowMatching) {
        matching = nowMatching;
        counted = OptionalInt.of(nowMatching);
        filter = newFilter;
        sort = newSort;
        loaded.clear();
        provider.refreshAll();
    }

    /** How many matched when the list was last shown anew. */
    public int matching() {
        return matching;
    }

    public ContactFilter filter() {
        return filter;
    }

    public ContactSort sort() {
        return sort;
    }

    /** The contacts of all rows that have been loaded since the list was last shown anew, in their order. */
    Collection<ContactId> loaded() {
        return loaded.ids();
    }

    /** Whether so many rows are between them that nobody has gone from one to the other; the browser names both. */
    static boolean isTooFar(int one, int other) {
        return Math.min(one, other) < 0 || Math.abs((long) one - other) >= LONGEST_RANGE;
    }

    /**
     * The contacts from one row to another, both included, whichever comes first.
     *
     * @throws IllegalArgumentException if they are too far from each other
     */
    Set<ContactId> between(int one, int other) {
        if (isTooFar(one, other)) {
            throw new IllegalArgumentException("Too far from row " + one + " to row " + other);
        }
        var first = Math.min(one, other);
        return contacts.page(viewer, filter, sort, first, Math.abs(one - other) + 1).stream()
                .map(ContactRow::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was counted for showing the list anew is not counted again. */
    private int count() {
        var known = counted;
        counted = OptionalInt.empty();
        return known.isPresent() ? known.getAsInt() : contacts.count(viewer, filter);
    }

    private Stream<ContactRow> fetch(Query<ContactRow, Void> query) {
        List<ContactRow> page = contacts.page(viewer, filter, sort, query.getOffset(), query.getLimit());
        for (var n = 0; n < page.size(); n++) {
            loaded.put(query.getOffset() + n, page.get(n).id());
        }
        onLoaded.run();
        return page.stream();
    }
}
