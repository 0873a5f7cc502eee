package app.tandem.operation;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactFilter;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactSql;
import app.tandem.contact.Dialect;
import app.tandem.contact.FilterSql;
import app.tandem.contact.Selection;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The working sets of opened operations: which contacts, fixed when the panel opened (R45). */
@Component
class WorkingSets {

    /** The contacts of operation {@code :op}, in parentheses, with the column contact_id. */
    static final String CONTACTS = "(select x.id as contact_id from unnest((select w.contacts from operation w"
            + " where w.id = :op)) as x(id))";

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final JsonMapper json;
    private final Clock clock;

    WorkingSets(JdbcClient jdbc, Dialect dialect, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.json = json;
        this.clock = clock;
    }

    OperationId open(Actor actor, Selection selection) {
        var sql = new ContactSql().with("actor", actor.id().value()).with("now", OffsetDateTime.now(clock));
        String start = "insert into operation (actor_id, state, opened_at, filter, selected, contacts) ";
        String statement = switch (selection) {
            case Selection.Some some -> {
                Long[] contacts = numbers(some.contacts());
                Arrays.sort(contacts);
                sql.with("contacts", contacts).with("selected", contacts.length);
                yield start + "values (:actor, 'DRAFT', :now, '', :selected, cast(:contacts as bigint array))";
            }
            case Selection.AllMatching all -> {
                sql.with("filter", json.writeValueAsString(shortened(all.filter())));
                yield start + "select cast(:actor as bigint), 'DRAFT', cast(:now as timestamp with time zone),"
                        + " cast(:filter as varchar), count(*), coalesce(array_agg(f.id order by f.id),"
                        + " cast(array[] as bigint array)) from (" + ids(dialect, actor, selection, sql) + ") f";
            }
        };
        var keys = new GeneratedKeyHolder();
        jdbc.sql(statement).params(sql.values()).update(keys, "id");
        Number key = keys.getKey();
        return new OperationId(key == null ? 0 : key.longValue());
    }

    /** A pasted text of any length searches by its beginning only. */
    private static ContactFilter shortened(ContactFilter filter) {
        String text = filter.text();
        return text.length() > FilterSql.TEXT ? filter.withText(text.substring(0, FilterSql.TEXT)) : filter;
    }

    /** The ids of the selected contacts, as a query with the column id. */
    static String ids(Dialect dialect, Actor actor, Selection selection, ContactSql sql) {
        return switch (selection) {
            case Selection.Some some -> {
                sql.with("ids", numbers(some.contacts()));
                yield "select distinct x.id from unnest(cast(:ids as bigint array)) as x(id)";
            }
            case Selection.AllMatching all -> {
                if (!all.except().isEmpty()) {
                    sql.and(dialect.in("v.contact_id", true, "except")).with("except", numbers(all.except()));
                }
                yield "select m.contact_id as id from (" + FilterSql.ids(dialect, actor, all.filter(), sql) + ") m";
            }
        };
    }

    private static Long[] numbers(Set<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(Long[]::new);
    }

    /**
     * Whether each of the contacts that are bound as {@code :contacts} still matches the filter of the operation. A chunk
     * never reads what the whole filter matches.
     */
    StillMatching stillMatching(Actor actor, String filter, ContactSql sql) {
        if (filter.isEmpty()) {
            return StillMatching.NOTHING;
        }
        sql.and(dialect.among("v.contact_id", "contacts"));
        String matching = FilterSql.ids(dialect, actor, json.readValue(filter, ContactFilter.class), sql);
        return dialect.joinsByHash() ? StillMatching.joined(matching) : StillMatching.lookedUp(matching);
    }

    /** The contacts of a working set, by id; empty for an operation of before there were such. */
    List<Long> contacts(OperationId operation) {
        return jdbc.sql("select contacts from operation where id = :op and contacts is not null")
                .param("op", operation.value())
                .query((r, n) -> longs(r.getArray(1)))
                .optional()
                .orElse(List.of());
    }

    private static List<Long> longs(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(value -> ((Number) value).longValue())
                .toList();
    }

    /** The state of an operation of this person; throws NoSuchElementException if it is somebody else's or missing. */
    Head head(UserId actor, OperationId operation) {
        return jdbc.sql("select state, selected, filter from operation where id = :op and actor_id = :actor")
                .param("op", operation.value())
                .param("actor", actor.value())
                .query((r, n) -> new Head(r.getString(1), r.getInt(2), r.getString(3)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no such operation"));
    }

    /** What is known of an operation before its contacts are looked at. */
    record Head(String state, int selected, String filter) {
        boolean draft() {
            return state.equals("DRAFT");
        }
    }

    /** Takes contacts out of a working set, given as a query with the column contact_id; returns how many. */
    int leaveOut(Head head, OperationId operation, String contacts, ContactSql sql) {
        List<Long> kept = jdbc.sql("select k.contact_id from " + CONTACTS + " k left join (" + contacts
                        + ") l on l.contact_id = k.contact_id where l.contact_id is null order by k.contact_id")
                .params(sql.values())
                .query((r, n) -> r.getLong(1))
                .list();
        jdbc.sql("update operation set contacts = cast(:kept as bigint array), selected = :selected where id = :op")
                .param("kept", kept.toArray(Long[]::new))
                .param("selected", kept.size())
                .param("op", operation.value())
                .update();
        return head.selected() - kept.size();
    }

    void discard(UserId actor, OperationId operation) {
        jdbc.sql("delete from operation where id = :op and actor_id = :actor and state = 'DRAFT'")
                .param("op", operation.value())
                .param("actor", actor.value())
                .update();
    }

    /** Working sets that nobody submitted: panels closed by closing the browser. */
    int discardAbandoned(OffsetDateTime openedBefore) {
        return jdbc.sql("delete from operation where state = 'DRAFT' and opened_at < :before")
                .param("before", openedBefore)
                .update();
    }
}
