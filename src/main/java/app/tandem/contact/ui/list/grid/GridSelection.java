package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Applies the grid's check boxes to the selection, and counts it (R45). */
public class GridSelection implements Serializable {

    /** The number of ticked contacts, and how many of them the filter hides. */
    public record Amount(int selected, int hidden) implements Serializable {}

    private final transient ContactList contacts;
    private final UserId viewer;
    private final ContactsRows rows;
    private final Map<ContactId, Boolean> matches = new HashMap<>();
    private TickedContacts ticked = TickedContacts.NONE;
    private int anchor = -1;

    public GridSelection(ContactList contacts, UserId viewer, ContactsRows rows) {
        this.contacts = contacts;
        this.viewer = viewer;
        this.rows = rows;
    }

    public TickedContacts value() {
        return ticked;
    }

    boolean isTicked(ContactId id) {
        return ticked.contains(id, ticked.isAll() && matchesAll(id));
    }

    /**
     * Toggles one row, or with {@code range} all rows since the last toggled one; false if "all matching" of an earlier
     * filter is selected and the contact is not among them.
     */
    public boolean turn(int index, ContactId id, boolean range) {
        var on = !isTicked(id);
        if (on && ticked.isAll() && !matchesAll(id)) {
            return false;
        }
        Set<ContactId> ids = range && anchor >= 0 ? rows.between(anchor, index) : Set.of(id);
        anchor = index;
        set(ids, on);
        return true;
    }

    /** Whether a range to this row would be too long. */
    public boolean isTooFar(int index) {
        return anchor >= 0 && ContactsRows.isTooFar(anchor, index);
    }

    /** Ticks the loaded rows, or unticks them if all are ticked. */
    public void turnLoaded() {
        var loaded = rows.loaded();
        set(loaded, !allTicked(loaded));
    }

    public void selectAll() {
        become(TickedContacts.allMatching(rows.filter()));
    }

    /** Restores the selection from when the list was left. */
    public void restore(TickedContacts left) {
        become(left);
        dropGone();
    }

    public void clear() {
        become(TickedContacts.NONE);
    }

    /** Resets ranges, since the rows changed. */
    public void rowsChanged() {
        anchor = -1;
        matches.clear();
    }

    /** Drops contacts that are no longer visible. */
    public void dropGone() {
        if (!ticked.isAll() && !ticked.isEmpty()) {
            var all = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
            ticked = ticked.keepOnly(contacts.matching(viewer, all, ticked.ids()));
        }
    }

    public boolean allLoadedTicked() {
        return !ticked.isEmpty() && allTicked(rows.loaded());
    }

    public Amount amount() {
        if (ticked.isEmpty()) {
            return new Amount(0, 0);
        }
        if (ticked.isAll()) {
            var all = Objects.requireNonNull(ticked.all());
            var matching = all.equals(rows.filter()) ? rows.matching() : contacts.count(viewer, all);
            var selected = matching - (ticked.ids().isEmpty() ? 0 : contacts.count(viewer, all, ticked.ids()));
            var shown =
                    all.equals(rows.filter()) ? selected : contacts.count(viewer, rows.filter(), ticked.selection());
            return new Amount(selected, selected - shown);
        }
        var selected = ticked.ids().size();
        var shown = rows.loaded().containsAll(ticked.ids())
                ? selected
                : contacts.count(viewer, rows.filter(), ticked.ids());
        return new Amount(selected, selected - shown);
    }

    private boolean allTicked(Collection<ContactId> ids) {
        return !ids.isEmpty() && ids.stream().allMatch(this::isTicked);
    }

    private void set(Collection<ContactId> ids, boolean on) {
        ticked = on ? ticked.tick(ids) : ticked.untick(ids);
    }

    private void become(TickedContacts value) {
        ticked = value;
        anchor = -1;
        matches.clear();
    }

    /** Whether a row matches the filter of "all matching"; queried for all loaded rows at once. */
    private boolean matchesAll(ContactId id) {
        var all = Objects.requireNonNull(ticked.all());
        if (all.equals(rows.filter())) {
            return true;
        }
        if (!matches.containsKey(id)) {
            Set<ContactId> unknown = new HashSet<>(rows.loaded());
            unknown.add(id);
            unknown.removeAll(matches.keySet());
            var found = contacts.matching(viewer, all, unknown);
            unknown.forEach(one -> matches.put(one, found.contains(one)));
        }
        return matches.getOrDefault(id, false);
    }
}
