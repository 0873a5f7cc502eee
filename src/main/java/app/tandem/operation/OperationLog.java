package app.tandem.operation;

import app.tandem.contact.ContactSql;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail of operations: one's own, those of the people whom one supervises, for an admin those of the
 * organization (R48). Nothing can be changed here or anywhere.
 */
@Service
@Transactional(readOnly = true)
public class OperationLog {

    private static final String COLUMNS = """
            select o.id, o.actor_id, o.submitted_at, o.finished_at, o.selected, o.attempted, o.stopped, o.done,
                   o.unchanged, o.refused, o.failed, o.origin_id, o.origin_kind
            """;

    /** R48: who supervises the present owner of what it changed may undo it. */
    private static final String OF_SUPERVISED_OWNERS = """
            exists (select 1 from operation_item i join contact c on c.id = i.contact_id
                    join supervision s on s.user_id = c.owner_id and s.supervisor_id = :me
                    where i.operation_id = o.id and i.outcome = 1)""";

    private final JdbcClient jdbc;
    private final People people;
    private final Requests requests;

    OperationLog(JdbcClient jdbc, People people, Requests requests) {
        this.jdbc = jdbc;
        this.people = people;
        this.requests = requests;
    }

    /** Those that the viewer may read, the newest first. */
    public List<LoggedOperation> list(UserId viewer, LogFilter filter, int offset, int limit) {
        var sql = new ContactSql();
        return named(jdbc.sql(COLUMNS + from(people.actor(viewer), filter, sql)
                        + " order by o.id desc offset :offset rows fetch next :limit rows only")
                .params(sql.with("offset", offset).with("limit", limit).values())
                .query(OperationLog::read)
                .list());
    }

    /** How many there are. */
    public int count(UserId viewer, LogFilter filter) {
        var sql = new ContactSql();
        return jdbc.sql("select count(*) " + from(people.actor(viewer), filter, sql))
                .params(sql.values())
                .query(Integer.class)
                .single();
    }

    /** One of them; throws NoSuchElementException where the viewer may not read it. */
    public LoggedOperation find(UserId viewer, OperationId operation) {
        var sql = new ContactSql().with("op", operation.value());
        var actor = people.actor(viewer);
        String owners = actor.isSupervisor() ? " or " + OF_SUPERVISED_OWNERS : "";
        return named(jdbc.sql(COLUMNS + "from operation o where o.state <> 'DRAFT' and o.id = :op and ("
                                + mayRead(actor, "o.actor_id", sql) + owners + ")")
                        .params(sql.values())
                        .query(OperationLog::read)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no such operation."));
    }

    /** Those who did what the viewer may read, by name: the choices of the filter. */
    public List<Person> actors(UserId viewer) {
        var actor = people.actor(viewer);
        var sql = new ContactSql();
        List<UserId> ids = jdbc.sql("select u.id from app_user u where " + mayRead(actor, "u.id", sql)
                        + " and exists (select 1 from operation o where o.actor_id = u.id and o.state <> 'DRAFT')"
                        + " order by u.first_name, u.last_name, u.id")
                .params(sql.values())
                .query((r, n) -> new UserId(r.getLong(1)))
                .list();
        Map<UserId, Person> named = people.find(ids);
        return ids.stream().map(id -> Objects.requireNonNull(named.get(id))).toList();
    }

    List<Preview.PersonCount> previousOwners(OperationId operation) {
        Map<UserId, Integer> counts = new HashMap<>();
        List<UserId> order = new ArrayList<>();
        jdbc.sql("select i.before_owner, count(*) as n from operation_item i where i.operation_id = :op"
                        + " and i.outcome = 1 group by i.before_owner order by n desc, i.before_owner")
                .param("op", operation.value())
                .query(r -> {
                    var owner = new UserId(r.getLong(1));
                    order.add(owner);
                    counts.put(owner, r.getInt(2));
                });
        Map<UserId, Person> named = people.find(order);
        return order.stream()
                .map(id -> new Preview.PersonCount(Objects.requireNonNull(named.get(id)), counts.getOrDefault(id, 0)))
                .toList();
    }

    private static String from(Actor viewer, LogFilter filter, ContactSql sql) {
        var where = new StringBuilder("from operation o where o.state <> 'DRAFT' and ")
                .append(mayRead(viewer, "o.actor_id", sql));
        var kind = filter.kind();
        if (kind != null) {
            where.append(
                    " and exists (select 1 from operation_change k where k.operation_id = o.id and k.kind = :kind)");
            sql.with("kind", kind.name());
        }
        var actor = filter.actor();
        if (actor != null) {
            where.append(" and o.actor_id = :who");
            sql.with("who", actor.value());
        }
        var from = filter.from();
        if (from != null) {
            where.append(" and o.submitted_at >= :from");
            sql.with("from", start(from));
        }
        var to = filter.to();
        if (to != null) {
            where.append(" and o.submitted_at < :to");
            sql.with("to", start(to.plusDays(1)));
        }
        return where.toString();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
    }

    /** Whose operations the viewer may read, as a condition on a user's id. */
    private static String mayRead(Actor viewer, String user, ContactSql sql) {
        sql.with("me", viewer.id().value());
        if (!viewer.isSupervisor()) {
            return user + " = :me";
        }
        if (viewer.admin()) {
            sql.with("organization", viewer.organization().value());
            return user + " in (select w.id from app_user w where w.organization_id = :organization)";
        }
        Set<Long> readable = new LinkedHashSet<>();
        readable.add(viewer.id().value());
        viewer.supervised().forEach(id -> readable.add(id.value()));
        sql.with("readable", readable);
        return user + " in (:readable)";
    }

    /** An operation without the names and the words. */
    private record Row(
            long id,
            UserId actor,
            Instant submitted,
            @Nullable Instant finished,
            int selected,
            int attempted,
            boolean stopped,
            Counts counts,
            long origin,
            String originKind) {

        LoggedOperation with(Person person, List<Change> changes) {
            return new LoggedOperation(
                    new OperationId(id),
                    person,
                    new Request(changes, Set.of()),
                    submitted,
                    finished,
                    selected,
                    attempted,
                    stopped,
                    counts,
                    origin == 0 ? null : new OperationId(origin),
                    originKind);
        }
    }

    private static Row read(ResultSet r, int n) throws SQLException {
        var finished = r.getObject(4, OffsetDateTime.class);
        var kind = r.getString(13);
        return new Row(
                r.getLong(1),
                new UserId(r.getLong(2)),
                r.getObject(3, OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                r.getInt(5),
                r.getInt(6),
                r.getBoolean(7),
                new Counts(r.getInt(8), r.getInt(9), r.getInt(10), r.getInt(11)),
                r.getLong(12),
                kind == null ? "" : kind);
    }

    private List<LoggedOperation> named(List<Row> rows) {
        Map<UserId, Person> persons =
                people.find(rows.stream().map(Row::actor).distinct().toList());
        Map<Long, List<Change>> changes =
                requests.changes(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.with(
                        Objects.requireNonNull(persons.get(row.actor())), changes.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
