package app.tandem.live;

import app.tandem.people.PeopleChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Announces, inside the transaction that changes something, what others may be looking at: it is heard by the open pages
 * of all instances when the transaction commits, and never if it rolls back.
 */
@Component
public class Live {

    private final Wire wire;
    private final Audience audience;

    Live(Wire wire, Audience audience) {
        this.wire = wire;
        this.audience = audience;
    }

    /** An operation has changed some of these contacts, or access to them. */
    public void operation(long operation, List<Long> contacts) {
        if (!contacts.isEmpty()) {
            var range = contacts.stream().mapToLong(Long::longValue).summaryStatistics();
            wire.send(Announcement.operation(operation, range.getMin(), range.getMax(), audience.origin()));
        }
    }

    /** Messages about an operation have come that nothing else announces. */
    public void messages(long operation) {
        wire.send(Announcement.operation(operation, 1, 0, audience.origin()));
    }

    /** A contact, or what belongs to it, was made, changed or taken away. */
    public void contact(long contact) {
        wire.send(Announcement.contact(contact, audience.origin()));
    }

    @EventListener
    void people(PeopleChanged changed) {
        changed.people().forEach(user -> wire.send(Announcement.person(user.value())));
    }
}
