package app.tandem.contact.visibility;

import app.tandem.people.Actor;
import app.tandem.sql.Sql;

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
 */
public record LostSight(
        Actor actor, boolean actorToo, boolean deleted, Long[] contacts, Sql owner, Sql pairs, String loses) {

    /** Of contacts that come back to their owner: whoever saw them before they were deleted, and does not now. */
    public static LostSight restored(Actor owner, Long[] contacts) {
        return new LostSight(
                owner,
                false,
                false,
                contacts,
                Sql.of("c.owner_id"),
                Sql.of("(select x.id as contact_id from %s)", Sql.ids("contacts", contacts)),
                "not " + Visibility.seenBy("%1$s", "l.contact_id"));
    }

    /** The rows of a table whose user loses sight of their contact, as what follows "from"; both are expressions. */
    public Sql from(String table, String contact, String user) {
        return Sql.of("%s l join %s on %s = l.contact_id and %s", pairs, table, contact, loses.formatted(user));
    }
}
