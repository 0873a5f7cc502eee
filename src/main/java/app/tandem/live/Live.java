package app.tandem.live;

import app.tandem.people.PeopleChanged;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Announces, inside the transaction that changes something, what others may be looking at: it is heard by the open pages
 * of all instances when the transaction commits, and never if it rolls back.
 */
@Component
public class Live {

    /** The page for which work is done on another thread than its own. */
    private static final ScopedValue<Supplier<String>> ORIGIN = ScopedValue.newInstance();

    private final Broadcast wire;
    private final Audience audience;

    Live(Broadcast wire, Audience audience) {
        this.wire = wire;
        this.audience = audience;
    }

    /** An operation has changed some of these contacts, or access to them. */
    public void operation(long operation, List<Long> contacts) {
        if (!contacts.isEmpty()) {
            var range = contacts.stream().mapToLong(Long::longValue).summaryStatistics();
            wire.send(Announcement.operation(operation, range.getMin(), range.getMax(), origin()));
        }
    }

    /** Messages about an operation have come that nothing else announces. */
    public void messages(long operation) {
        wire.send(Announcement.operation(operation, 1, 0, origin()));
    }

    /** A contact, or what belongs to it, was made, changed or taken away. */
    public void contact(long contact) {
        wire.send(Announcement.contact(contact, origin()));
    }

    /**
     * The work for another thread, done in the name of the page that asks now: it shows by itself what it waits for, and
     * hears of the rest as everybody does.
     *
     * @param waits whether the page still waits for the work
     */
    public <T> Supplier<T> forThisPage(BooleanSupplier waits, Supplier<T> work) {
        String page = audience.origin();
        Supplier<String> origin = () -> waits.getAsBoolean() ? page : "";
        return () -> ScopedValue.where(ORIGIN, origin).call(work::get);
    }

    private String origin() {
        return ORIGIN.isBound() ? ORIGIN.get().get() : audience.origin();
    }

    @EventListener
    void people(PeopleChanged changed) {
        changed.people().forEach(user -> wire.send(Announcement.person(user.value())));
    }
}
