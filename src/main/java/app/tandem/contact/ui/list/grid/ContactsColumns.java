package app.tandem.contact.ui.list.grid;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's columns and their order; stored as "NAME,-EMAIL,…", with a minus before hidden ones.
 *
 * @param order all columns, the name first
 * @param hidden never the name
 */
public record ContactsColumns(List<ContactsColumn> order, Set<ContactsColumn> hidden) implements Serializable {

    /** The default; the mark before the name shows the relationship. */
    public static final ContactsColumns USUAL = new ContactsColumns(
            List.of(ContactsColumn.values()),
            Set.of(ContactsColumn.RELATIONSHIP, ContactsColumn.CREATED, ContactsColumn.UNSUBSCRIBE));

    public ContactsColumns {
        Set<ContactsColumn> all = new LinkedHashSet<>();
        all.add(ContactsColumn.NAME);
        all.addAll(order);
        all.addAll(List.of(ContactsColumn.values()));
        order = List.copyOf(all);
        hidden =
                hidden.stream().filter(column -> column != ContactsColumn.NAME).collect(Collectors.toUnmodifiableSet());
    }

    /** Parses a stored choice; unknown columns are skipped, new ones go last. */
    public static ContactsColumns of(String kept) {
        List<ContactsColumn> order = new ArrayList<>();
        Set<ContactsColumn> hidden = EnumSet.noneOf(ContactsColumn.class);
        for (var word : kept.split(",")) {
            var name = word.startsWith("-") ? word.substring(1) : word;
            Arrays.stream(ContactsColumn.values())
                    .filter(column -> column.name().equals(name))
                    .forEach(column -> {
                        order.add(column);
                        if (word.startsWith("-")) {
                            hidden.add(column);
                        }
                    });
        }
        if (!order.contains(ContactsColumn.UNSUBSCRIBE)) {
            // what was stored before there was this column chose nothing of it
            hidden.add(ContactsColumn.UNSUBSCRIBE);
        }
        return new ContactsColumns(order, hidden);
    }

    public String text() {
        return order.stream()
                .map(column -> (hidden.contains(column) ? "-" : "") + column.name())
                .collect(Collectors.joining(","));
    }

    public boolean shows(ContactsColumn column) {
        return !hidden.contains(column);
    }

    public ContactsColumns show(ContactsColumn column, boolean visible) {
        Set<ContactsColumn> now = EnumSet.noneOf(ContactsColumn.class);
        now.addAll(hidden);
        if (visible) {
            now.remove(column);
        } else {
            now.add(column);
        }
        return new ContactsColumns(order, now);
    }

    public ContactsColumns inOrder(List<ContactsColumn> newOrder) {
        return new ContactsColumns(newOrder, hidden);
    }

    /** Moves a column one place left or right; the name stays first. */
    ContactsColumns move(ContactsColumn column, int by) {
        var moved = new ArrayList<>(order);
        var to = Math.clamp(moved.indexOf(column) + (long) by, 1, moved.size() - 1);
        moved.remove(column);
        moved.add(to, column);
        return new ContactsColumns(moved, hidden);
    }
}
