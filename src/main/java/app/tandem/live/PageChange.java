package app.tandem.live;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/**
 * What one person's page may have to refresh.
 *
 * @param anything everything may have changed: the person's own rights, or what was announced while nobody listened
 * @param list something in what they see, or saw before
 * @param messages a message has come
 * @param contacts those contacts changed whose record is open somewhere on this instance
 */
public record PageChange(boolean anything, boolean list, boolean messages, Set<Long> contacts) implements Serializable {

    static final PageChange NONE = new PageChange(false, false, false, Set.of());

    /** Whether this contact may look different now. */
    public boolean about(long contact) {
        return anything || contacts.contains(contact);
    }

    /** Whether the number of unread messages may have changed. */
    public boolean ofMessages() {
        return anything || messages;
    }

    /** The union of both. */
    public PageChange and(PageChange other) {
        var all = new HashSet<>(contacts);
        all.addAll(other.contacts);
        return new PageChange(
                anything || other.anything, list || other.list, messages || other.messages, Set.copyOf(all));
    }
}
