package app.tandem.audit;

import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Stores operations not yet submitted, with the contacts fixed when the panel opened (R45). */
@Component
public class Drafts {

    private static final String START = "insert into operation (actor_id, state, opened_at, filter, selected, contacts";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a draft over these contacts, in ascending order. */
    public OperationId open(UserId actor, Long[] contacts) {
        return insert(
                START + ") values (:actor, 'DRAFT', :now, '', :selected, cast(:contacts as bigint array))",
                Map.of(),
                Map.of("actor", actor.value(), "contacts", contacts, "selected", contacts.length));
    }

    /**
     * Opens a draft over the query's current result.
     *
     * @param filter that the contacts are asked for again when it is submitted
     * @param contacts a query with the column id
     * @param values what the query binds
     */
    public OperationId open(UserId actor, String filter, String contacts, Map<String, ?> values) {
        return insert(
                START + ") " + selecting("cast(:filter as varchar)") + " from (" + contacts + ") f",
                values,
                Map.of("actor", actor.value(), "filter", filter));
    }

    /**
     * Opens a draft that follows another operation.
     *
     * @param kind what it is to the other: UNDO, RETRY, HAND_BACK
     * @param contacts a query with the column id
     * @param values what the query binds
     */
    public OperationId openAfter(
            OperationId origin, UserId actor, String kind, String contacts, Map<String, ?> values) {
        return insert(
                START + ", origin_id, origin_kind) " + selecting("''")
                        + ", cast(:origin as bigint), cast(:kind as varchar) from (" + contacts + ") f",
                values,
                Map.of("actor", actor.value(), "origin", origin.value(), "kind", kind));
    }

    private static String selecting(String filter) {
        return "select cast(:actor as bigint), 'DRAFT', cast(:now as timestamp with time zone), " + filter
                + ", count(*), coalesce(array_agg(f.id order by f.id), cast(array[] as bigint array))";
    }

    private OperationId insert(String statement, Map<String, ?> theirs, Map<String, ?> ours) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(statement)
                .params(theirs)
                .params(ours)
                .param("now", OffsetDateTime.now(clock))
                .update(keys, "id");
        Number key = keys.getKey();
        return new OperationId(key == null ? 0 : key.longValue());
    }

    /** Narrows a draft to these contacts. */
    public void keep(OperationId operation, Collection<Long> contacts) {
        jdbc.sql("update operation set contacts = cast(:kept as bigint array), selected = :selected where id = :op")
                .param("kept", contacts.toArray(Long[]::new))
                .param("selected", contacts.size())
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
