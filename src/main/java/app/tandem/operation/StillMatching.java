package app.tandem.operation;

/**
 * Checks whether contact {@code i} of a working set still matches the selecting filter (R45).
 *
 * @param join the table that the condition reads, or an empty text
 * @param condition empty where contacts were ticked one by one, so that there is nothing to match
 */
public record StillMatching(String join, String condition) {

    static final StillMatching NOTHING = new StillMatching("", "");

    /** Joins the matching contacts as a table, read once and hashed. */
    static StillMatching joined(String matching) {
        return new StillMatching(
                " left join (" + matching + ") sm on sm.contact_id = i.contact_id", "sm.contact_id is not null");
    }

    /**
     * Tests membership in the matching set. H2 caches that of a plain query; a join or union would be reread for each
     * contact.
     */
    static StillMatching lookedUp(String matching) {
        return new StillMatching("", "i.contact_id in (select m.contact_id from (" + matching + ") m)");
    }
}
