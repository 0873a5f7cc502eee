package app.tandem.audit;

import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Stores operations not yet submitted, with the contacts fixed when the panel opened (R45). */
@Component
public class Drafts {

    private static final String START = "insert into operation (actor_id, state, opened_at, filter, selected, contacts";

    private static final String LEAVER =
            " case when :kind = 'RETRY' then (select o.leaver_id from operation o where o.id = :origin) end";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a draft over these contacts, in ascending order. */
    public OperationId open(UserId actor, Long[] contacts) {
        return insert(
                actor,
                Sql.of(START + ") values (:actor, 'DRAFT', :now, '', :selected, cast(:contacts as bigint array))")
                        .with("contacts", contacts)
                        .with("selected", contacts.length));
    }

    /** The same for the offboarding of somebody, whose account counts as reactivated within it (R14). */
    public OperationId openOffboarding(UserId actor, UserId leaver, Long[] contacts) {
        return insert(
                actor,
                Sql.of(START + ", leaver_id) values (:actor, 'DRAFT', :now, '', :selected,"
                                + " cast(:contacts as bigint array), :leaver)")
                        .with("contacts", contacts)
                        .with("selected", contacts.length)
                        .with("leaver", leaver.value()));
    }

    /** Opens a draft over so many rows of a file, which are its feature's; nothing is known of contacts yet. */
    public OperationId openRows(UserId actor, int rows) {
        return insert(
                actor,
                Sql.of(START + ") values (:actor, 'DRAFT', :now, '', :selected, cast(array[] as bigint array))")
                        .with("selected", rows));
    }

    /**
     * Opens a draft over the query's current result.
     *
     * @param filter that the contacts are asked for again when it is submitted
     * @param contacts a query with the column id
     */
    public OperationId open(UserId actor, String filter, Sql contacts) {
        return insert(
                actor,
                Sql.of(START + ") " + selecting("cast(:filter as varchar)") + " from (%s) f", contacts)
                        .with("filter", filter));
    }

    /**
     * Opens a draft that follows another operation. What is tried again of an offboarding is part of it (R14).
     *
     * @param kind what it is to the other: UNDO, RETRY, HAND_BACK
     * @param contacts a query with the column id
     */
    public OperationId openAfter(OperationId origin, UserId actor, String kind, Sql contacts) {
        return insert(
                actor,
                Sql.of(
                                START + ", origin_id, origin_kind, leaver_id) " + selecting("''")
                                        + ", cast(:origin as bigint), cast(:kind as varchar)," + LEAVER
                                        + " from (%s) f",
                                contacts)
                        .with("origin", origin.value())
                        .with("kind", kind));
    }

    private static String selecting(String filter) {
        return "select cast(:actor as bigint), 'DRAFT', cast(:now as timestamp with time zone), " + filter
                + ", count(*), coalesce(array_agg(f.id order by f.id), cast(array[] as bigint array))";
    }

    private OperationId insert(UserId actor, Sql statement) {
        var keys = new GeneratedKeyHolder();
        statement
                .with("actor", actor.value())
                .with("now", OffsetDateTime.now(clock))
                .on(jdbc)
                .update(keys, "id");
        Number key = keys.getKey();
        return new OperationId(key == null ? 0 : key.longValue());
    }

    /** Sets the contacts of a draft, and those that were left out of it and can be put back. */
    public void keep(OperationId operation, Collection<Long> contacts, Collection<Long> leftOut) {
        jdbc.sql("update operation set contacts = cast(:kept as bigint array), selected = :selected,"
                        + " left_out = cast(:leftOut as bigint array) where id = :op")
                .param("kept", contacts.toArray(Long[]::new))
                .param("selected", contacts.size())
                .param("leftOut", leftOut.toArray(Long[]::new))
                .param("op", operation.value())
                .update();
    }

    /** Discards this person's draft. */
    public void discard(UserId actor, OperationId operation) {
        jdbc.sql("delete from operation where id = :op and actor_id = :actor and state = 'DRAFT'")
                .param("op", operation.value())
                .param("actor", actor.value())
                .update();
    }

    /** Discards abandoned drafts and returns how many; closing the browser leaves them behind. */
    public int discardAbandoned(OffsetDateTime openedBefore) {
        return jdbc.sql("delete from operation where state = 'DRAFT' and opened_at < :before")
                .param("before", openedBefore)
                .update();
    }
}
