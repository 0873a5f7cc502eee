package app.tandem.history;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.Visibility;
import app.tandem.sql.Sql;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A request for part of a contact's timeline.
 *
 * @param kinds of these kinds
 * @param from below this place
 * @param rows at most so many rows of each source
 */
record TimelineQuery(
        ContactId contact, ContactAuthorization.Found viewer, Set<Kind> kinds, TimelineCursor from, int rows) {

    static TimelineQuery of(
            ContactId contact, ContactAuthorization.Found viewer, Set<Kind> kinds, TimelineCursor from, int rows) {
        return new TimelineQuery(contact, viewer, kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds, from, rows);
    }

    boolean any(Set<Kind> some) {
        return some.stream().anyMatch(kinds::contains);
    }

    /** Whether the viewer sees that part of the contact (section 3). */
    boolean sees(Part part) {
        return Disclosure.sees(part, viewer.standing());
    }

    /** The statement of a source with the parameters of all sources. */
    JdbcClient.StatementSpec on(JdbcClient jdbc, Sql sql) {
        return Visibility.bound(viewer.actor(), sql)
                .with("contact", contact.value())
                .with("at", from.time())
                .with("place", from.id())
                .with("rows", rows)
                .on(jdbc);
    }
}
