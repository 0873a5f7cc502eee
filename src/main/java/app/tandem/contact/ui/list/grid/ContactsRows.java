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

/** The grid's rows, loaded page by page; notifies when more have been loaded. */
public class ContactsRows implements Serializable {

    /** The most rows loaded at once for a range. */
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

    /** Restarts with this filter and sort and a known count. */
    public void show(ContactFilter newFilter, ContactSort newSort, int nowMatching) {
        matching = nowMatching;
        counted = OptionalInt.of(nowMatching);
        filter = newFilter;
        sort = newSort;
        loaded.clear();
        provider.refreshAll();
    }

    /** The count at the last restart. */
    public int matching() {
        return matching;
    }

    public ContactFilter filter() {
        return filter;
    }

    public ContactSort sort() {
        return sort;
    }

    /** The contacts of all rows loaded since the last restart, in order. */
    Collection<ContactId> loaded() {
        return loaded.ids();
    }

    /** Whether a range is too long to be plausible; the browser names both ends. */
    static boolean isTooFar(int one, int other) {
        return Math.min(one, other) < 0 || Math.abs((long) one - other) >= LONGEST_RANGE;
    }

    /**
     * The contacts between two rows, inclusive, in either order.
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

    /** Reuses the count of the last restart. */
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
