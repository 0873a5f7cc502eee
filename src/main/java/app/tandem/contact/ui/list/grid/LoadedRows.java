package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The contact in each loaded row, in 8 bytes per row, for users who scroll through thousands. */
final class LoadedRows implements Serializable {

    private static final int BLOCK = 64;

    /** Blocks of rows by number; 0 for a row not loaded. */
    private final TreeMap<Integer, long[]> blocks = new TreeMap<>();

    void put(int row, ContactId contact) {
        blocks.computeIfAbsent(row / BLOCK, number -> new long[BLOCK])[row % BLOCK] = contact.value();
    }

    void clear() {
        blocks.clear();
    }

    /** The contacts of all loaded rows, in order. */
    Collection<ContactId> ids() {
        return blocks.values().stream()
                .flatMapToLong(Arrays::stream)
                .filter(id -> id != 0)
                .mapToObj(ContactId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
