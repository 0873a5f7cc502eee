package app.tandem.model;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By which ids the program knows the people, contacts and operations of a story. */
final class Numbers {

    private final List<UserId> users;
    private final Map<Long, Integer> people = new HashMap<>();
    private final Map<Integer, ContactId> contacts = new HashMap<>();
    private final Map<Long, Integer> cards = new HashMap<>();
    private final Map<Integer, OperationId> operations = new HashMap<>();

    Numbers(List<UserId> users) {
        this.users = new ArrayList<>(users);
        for (int no = 0; no < users.size(); no++) {
            people.put(users.get(no).value(), no);
        }
    }

    void contact(int card, ContactId id) {
        contacts.put(card, id);
        cards.put(id.value(), card);
    }

    void operation(int deed, OperationId id) {
        operations.put(deed, id);
    }

    UserId user(int person) {
        return users.get(person);
    }

    List<UserId> users() {
        return users;
    }

    int person(long user) {
        return Objects.requireNonNull(people.get(user));
    }

    String name(UserId user) {
        return Cast.name(person(user.value()));
    }

    @Nullable
    ContactId contact(int card) {
        return contacts.get(card);
    }

    /** Those that are there; a story may be told without some of its contacts. */
    Set<ContactId> contacts(Collection<Integer> some) {
        return some.stream().map(contacts::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Set<ContactId> everyContact() {
        return Set.copyOf(contacts.values());
    }

    SortedSet<Integer> cards(Collection<ContactId> some) {
        SortedSet<Integer> found = new TreeSet<>();
        some.forEach(id -> found.add(card(id.value())));
        return found;
    }

    int card(long contact) {
        return Objects.requireNonNull(cards.get(contact));
    }

    /** Restorations are no deeds that can be named later. */
    SortedSet<Integer> deeds(Collection<OperationId> some) {
        SortedSet<Integer> deeds = new TreeSet<>();
        operations.forEach((deed, operation) -> {
            if (some.contains(operation)) {
                deeds.add(deed);
            }
        });
        return deeds;
    }

    @Nullable
    OperationId operation(int deed) {
        return operations.get(deed);
    }
}
