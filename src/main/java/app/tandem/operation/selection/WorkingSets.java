package app.tandem.operation.selection;

import app.tandem.audit.Drafts;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.FilterSql;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import app.tandem.sql.Sql;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The working sets of opened operations, fixed when the panel opened (R45). */
@Component
public class WorkingSets {

    /** The contacts of operation {@code :op}, in parentheses, with the column contact_id. */
    public static final String CONTACTS = "(select x.id as contact_id from unnest((select w.contacts from operation w"
            + " where w.id = :op)) as x(id))";

    /** The same where the contacts are bound by {@link #on}. */
    public static final String BOUND =
            "(select x.id as contact_id from unnest(cast(:contacts as bigint array)) as x(id))";

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final JsonMapper json;
    private final Drafts drafts;

    WorkingSets(JdbcClient jdbc, Dialect dialect, JsonMapper json, Drafts drafts) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.json = json;
        this.drafts = drafts;
    }

    public OperationId open(Actor actor, Selection selection) {
        return switch (selection) {
            case Selection.Some some -> {
                Long[] contacts = numbers(some.contacts());
                Arrays.sort(contacts);
                yield drafts.open(actor.id(), contacts);
            }
            case Selection.AllMatching all ->
                drafts.open(
                        actor.id(), json.writeValueAsString(shortened(all.filter())), ids(dialect, actor, selection));
        };
    }

    /** Only the beginning of a long pasted text is searched. */
    private static ContactFilter shortened(ContactFilter filter) {
        String text = filter.text();
        return text.length() > FilterSql.TEXT ? filter.withText(text.substring(0, FilterSql.TEXT)) : filter;
    }

    /** The ids of the selected contacts, as a query with the column id. */
    public static Sql ids(Dialect dialect, Actor actor, Selection selection) {
        return switch (selection) {
            case Selection.Some some ->
                Sql.of("select distinct x.id from %s", Sql.ids("ids", numbers(some.contacts())));
            case Selection.AllMatching all -> {
                var matching = FilterSql.of(dialect, actor, all.filter());
                var chosen = all.except().isEmpty()
                        ? matching
                        : matching.and(Sql.of(dialect.in("v.contact_id", true, "except"))
                                .with("except", numbers(all.except())));
                yield Sql.of("select m.contact_id as id from (%s) m", chosen.ids());
            }
        };
    }

    private static Long[] numbers(Set<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(Long[]::new);
    }

    /**
     * Checks the contacts bound as {@code :contacts} against the operation's filter, without reading everything it
     * matches.
     */
    public StillMatching stillMatching(Actor actor, String filter) {
        if (filter.isEmpty()) {
            return StillMatching.NOTHING;
        }
        var matching = FilterSql.of(dialect, actor, kept(json, filter))
                .and(Sql.of(dialect.among("v.contact_id", "contacts")))
                .ids();
        return dialect.joinsByHash() ? StillMatching.joined(matching) : StillMatching.lookedUp(matching);
    }

    /** A filter as it was kept; what was added to filters since is as in none. */
    public static ContactFilter kept(JsonMapper json, String filter) {
        var all = (ObjectNode) json.<JsonNode>valueToTree(ContactFilter.NONE);
        all.setAll((ObjectNode) json.readTree(filter));
        return json.treeToValue(all, ContactFilter.class);
    }

    /** The contacts of a working set, by id; empty for operations older than working sets. */
    public List<Long> contacts(OperationId operation) {
        return jdbc.sql("select contacts from operation where id = :op and contacts is not null")
                .param("op", operation.value())
                .query((r, n) -> longs(r.getArray(1)))
                .optional()
                .orElse(List.of());
    }

    /** The statement on the contacts of a working set, {@link #BOUND}. */
    public JdbcClient.StatementSpec on(OperationId operation, Sql statement) {
        Long[] contacts = contacts(operation).toArray(Long[]::new);
        dialect.planForValues(jdbc, contacts.length);
        return statement.with("contacts", contacts).on(jdbc);
    }

    /** The same of an operation of this person; throws NoSuchElementException if it is somebody else's or missing. */
    public JdbcClient.StatementSpec on(UserId actor, OperationId operation, Sql statement) {
        head(actor, operation);
        return on(operation, statement);
    }

    private static List<Long> longs(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(value -> ((Number) value).longValue())
                .toList();
    }

    /** The state of an operation of this person; throws NoSuchElementException if it is somebody else's or missing. */
    public Head head(UserId actor, OperationId operation) {
        return jdbc.sql("select state, selected, filter, leaver_id, coalesce(cardinality(left_out), 0) as left_out"
                        + " from operation where id = :op and actor_id = :actor")
                .param("op", operation.value())
                .param("actor", actor.value())
                .query((r, n) -> {
                    long leaver = r.getLong("leaver_id");
                    return new Head(
                            r.getString("state"),
                            r.getInt("selected"),
                            r.getInt("left_out"),
                            r.getString("filter"),
                            leaver == 0 ? null : new UserId(leaver));
                })
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no such operation"));
    }

    /**
     * What is known about an operation before its contacts are read.
     *
     * @param leaver who is offboarded by it; null where that is nobody (R14)
     */
    public record Head(
            String state,
            int selected,
            int leftOut,
            String filter,
            @Nullable UserId leaver) {
        public boolean draft() {
            return state.equals("DRAFT");
        }
    }

    /** Leaves contacts, given as a query with the column contact_id, out of a working set; returns how many. */
    public int leaveOut(OperationId operation, Sql contacts) {
        List<Long> all = contacts(operation);
        Set<Long> out = new HashSet<>(Sql.of("select l.contact_id from (%s) l", contacts)
                .on(jdbc)
                .query((r, n) -> r.getLong("contact_id"))
                .list());
        List<Long> kept = all.stream().filter(contact -> !out.contains(contact)).toList();
        List<Long> leftOut = Stream.concat(
                        leftOut(operation).stream(), all.stream().filter(out::contains))
                .toList();
        drafts.keep(operation, kept, leftOut);
        return all.size() - kept.size();
    }

    /** Puts back what was left out of a working set; returns how many. */
    public int putBack(OperationId operation) {
        List<Long> leftOut = leftOut(operation);
        drafts.keep(
                operation,
                Stream.concat(contacts(operation).stream(), leftOut.stream())
                        .sorted()
                        .toList(),
                List.of());
        return leftOut.size();
    }

    private List<Long> leftOut(OperationId operation) {
        return jdbc.sql("select left_out from operation where id = :op and left_out is not null")
                .param("op", operation.value())
                .query((r, n) -> longs(r.getArray(1)))
                .optional()
                .orElse(List.of());
    }
}
