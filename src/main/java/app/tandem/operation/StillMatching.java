package app.tandem.operation;

/**
 * How one asks whether the contact {@code i} of a working set still matches the filter that it was selected by (R45).
 *
 * @param join the table that the condition reads, or an empty text
 * @param condition empty where contacts were ticked one by one, so that there is nothing to match
 */
public record StillMatching(String join, String condition) {

    static final StillMatching NOTHING = new StillMatching("", "");

    /** By what matches as a table, which is read once and joined by its hash. */
    static StillMatching joined(String matching) {
        return new StillMatching(
                " left join (" + matching + ") sm on sm.contact_id = i.contact_id", "sm.contact_id is not null");
    }

    /**
     * By what matches as a set. H2 keeps that of a plain query: a joined one or a union would be read again for each
     * contact.
     */
    static StillMatching lookedUp(String matching) {
        return new StillMatching("", "i.contact_id in (select m.contact_id from (" + matching + ") m)");
    }
}
