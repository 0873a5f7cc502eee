package app.tandem.live;

import app.tandem.people.PeopleChanged;
import app.tandem.people.UserId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Announces changes from within their transaction; the open pages of all instances receive them on commit, and never on
 * rollback.
 */
@Component
public class Live {

    /** The page for which another thread works. */
    private static final ScopedValue<Supplier<String>> ORIGIN = ScopedValue.newInstance();

    private final Broadcast wire;
    private final Audience audience;

    Live(Broadcast wire, Audience audience) {
        this.wire = wire;
        this.audience = audience;
    }

    /** Announces that an operation changed contacts or access to them. */
    public void operation(long operation, List<Long> contacts) {
        if (!contacts.isEmpty()) {
            var range = contacts.stream().mapToLong(Long::longValue).summaryStatistics();
            wire.send(Announcement.operation(operation, range.getMin(), range.getMax(), origin()));
        }
    }

    /** Announces messages about an operation that nothing else announces. */
    public void messages(long operation) {
        wire.send(Announcement.operation(operation, 1, 0, origin()));
    }

    /** Announces that a contact or something of it was created, changed or removed. */
    public void contact(long contact) {
        wire.send(Announcement.contact(contact, origin()));
    }

    /** Announces that what was found or kept for this person alone has changed. */
    public void person(UserId person) {
        wire.send(Announcement.person(person.value()));
    }

    /**
     * Wraps work for another thread on behalf of the current page, which shows that work's result itself.
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
        changed.people().forEach(this::person);
    }
}
