package app.tandem.operation.selection;

import app.tandem.people.UserId;
import app.tandem.sql.Sql;

/**
 * Checks whether contact {@code i} of a working set still matches the selecting filter (R45).
 *
 * @param join the table that the condition reads, or nothing
 */
public record StillMatching(Sql join, Sql condition) {

    /** Of contacts that were ticked one by one. */
    public static final StillMatching NOTHING = new StillMatching(Sql.of(""), Sql.of("1 = 1"));

    /** Of contacts that are handed over for somebody: they are still theirs (R14). */
    public static StillMatching ownedBy(UserId leaver) {
        return new StillMatching(Sql.of(""), Sql.of("c.owner_id = :leaver").with("leaver", leaver.value()));
    }

    /** Joins the matching contacts as a table, read once and hashed. */
    static StillMatching joined(Sql matching) {
        return new StillMatching(
                Sql.of(" left join (%s) sm on sm.contact_id = i.contact_id", matching),
                Sql.of("sm.contact_id is not null"));
    }

    /**
     * Tests membership in the matching set. H2 caches that of a plain query; a join or union would be reread for each
     * contact.
     */
    static StillMatching lookedUp(Sql matching) {
        return new StillMatching(Sql.of(""), Sql.of("i.contact_id in (select m.contact_id from (%s) m)", matching));
    }
}
