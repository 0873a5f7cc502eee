package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ticked contacts: some ids, or all that match a filter less some (R45).
 *
 * @param all the filter of "Select all matching"; null where contacts are ticked one by one
 * @param ids those that are ticked, or those that are left out of all
 */
public record TickedContacts(@Nullable ContactFilter all, Set<ContactId> ids) implements Serializable {

    public static final TickedContacts NONE = new TickedContacts(null, Set.of());

    public TickedContacts {
        ids = ContactIds.copyOf(ids);
    }

    public static TickedContacts allMatching(ContactFilter filter) {
        return new TickedContacts(filter, Set.of());
    }

    boolean isAll() {
        return all != null;
    }

    /** Whether nothing is ticked; "all matching" counts as something. */
    public boolean isEmpty() {
        return !isAll() && ids.isEmpty();
    }

    /** Whether this contact is ticked; {@code matches} says whether it matches the filter of {@link #all}. */
    boolean contains(ContactId id, boolean matches) {
        return isAll() ? matches && !ids.contains(id) : ids.contains(id);
    }

    TickedContacts tick(Collection<ContactId> more) {
        return isAll() ? less(more) : plus(more);
    }

    TickedContacts untick(Collection<ContactId> some) {
        return isAll() ? plus(some) : less(some);
    }

    /** Drops ticked contacts that are gone. */
    TickedContacts keepOnly(Set<ContactId> still) {
        if (isAll()) {
            return this;
        }
        var kept = new HashSet<>(ids);
        kept.retainAll(still);
        return new TickedContacts(null, kept);
    }

    /** The selection for an operation. */
    public Selection selection() {
        return all == null ? new Selection.Some(ids) : new Selection.AllMatching(all, ids);
    }

    private TickedContacts plus(Collection<ContactId> more) {
        var sum = new HashSet<>(ids);
        sum.addAll(more);
        return new TickedContacts(all, sum);
    }

    private TickedContacts less(Collection<ContactId> some) {
        var rest = new HashSet<>(ids);
        rest.removeAll(Set.copyOf(some));
        return new TickedContacts(all, rest);
    }
}
