package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.PrimitiveIterator;

/** An immutable, sorted set of contact ids that takes 8 bytes each, since users may tick thousands. */
final class ContactIds extends AbstractSet<ContactId> implements Serializable {

    private final long[] ascending;

    private ContactIds(long[] ascending) {
        this.ascending = ascending;
    }

    static ContactIds copyOf(Collection<ContactId> contacts) {
        return contacts instanceof ContactIds same
                ? same
                : new ContactIds(contacts.stream()
                        .mapToLong(ContactId::value)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    @Override
    public boolean contains(Object contact) {
        return contact instanceof ContactId id && Arrays.binarySearch(ascending, id.value()) >= 0;
    }

    @Override
    public Iterator<ContactId> iterator() {
        PrimitiveIterator.OfLong values = Arrays.stream(ascending).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return values.hasNext();
            }

            @Override
            public ContactId next() {
                return new ContactId(values.nextLong());
            }
        };
    }

    @Override
    public int size() {
        return ascending.length;
    }
}
