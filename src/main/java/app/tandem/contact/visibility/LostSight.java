package app.tandem.contact.visibility;

import app.tandem.contact.ContactSql;
import app.tandem.people.Actor;

/**
 * Who loses sight of which contacts.
 *
 * @param actor who takes it, or gives it up
 * @param actorToo whether the actor is known to be among them
 * @param deleted whether the contacts are deleted, and keep what is done with them for when they are restored
 * @param contacts all contacts that it may be about
 * @param owner who owns contact {@code c} then, as an expression
 * @param pairs a table expression with the column contact_id
 * @param loses that a user, %s, loses sight of the contact of its row {@code l}, as a condition
 * @param binds what these bind
 */
public record LostSight(
        Actor actor,
        boolean actorToo,
        boolean deleted,
        Long[] contacts,
        String owner,
        String pairs,
        String loses,
        ContactSql binds) {

    /** Of contacts that come back to their owner: whoever saw them before they were deleted, and does not now. */
    public static LostSight restored(Actor owner, Long[] contacts) {
        return new LostSight(
                owner,
                false,
                false,
                contacts,
                "c.owner_id",
                "(select x.id as contact_id from unnest(cast(:contacts as bigint array)) as x(id))",
                "not " + Visibility.seenBy("%1$s", "l.contact_id"),
                new ContactSql().with("contacts", contacts));
    }

    /** The rows of a table whose user loses sight of their contact, as what follows "from"; both are expressions. */
    public String from(String table, String contact, String user) {
        return pairs + " l join " + table + " on " + contact + " = l.contact_id and " + loses.formatted(user);
    }

    /** A piece of SQL with what {@link #from} and {@link #owner} bind, and the actor. */
    public ContactSql sql() {
        var sql = new ContactSql().with("actor", actor.id().value()).with("contacts", contacts);
        binds.values().forEach(sql::with);
        return sql;
    }
}
