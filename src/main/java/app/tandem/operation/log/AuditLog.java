package app.tandem.operation.log;

import app.tandem.access.OperationPolicy;
import app.tandem.access.OperationPolicy.Extent;
import app.tandem.access.OperationPolicy.Tie;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.operation.Change;
import app.tandem.operation.Kinds;
import app.tandem.operation.RequestStore;
import app.tandem.operation.preview.Preview;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail of operations: one's own, those of supervised people, for an admin those of the organization (R48).
 * Read-only.
 */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    /** The condition that item {@code i} is about a contact whose current owner {@code :me} supervises. */
    private static final String OF_SUPERVISED_OWNER = """
            exists (select 1 from contact sc join supervision s on s.user_id = sc.owner_id and s.supervisor_id = :me
                    where sc.id = i.contact_id)""";

    private final JdbcClient jdbc;
    private final People people;
    private final RequestStore requests;
    private final String ofSupervisedOwners;

    AuditLog(JdbcClient jdbc, People people, RequestStore requests, Kinds kinds) {
        this.jdbc = jdbc;
        this.people = people;
        this.requests = requests;
        ofSupervisedOwners = ofSupervisedOwners(kinds);
    }

    /** Outcomes readable by a supervisor of the current owner. */
    private static String ofSupervisedOwners(Kinds kinds) {
        return """
                not %s and exists (select 1 from operation_item i
                        where i.operation_id = o.id and %s and %s)""".formatted(
                        kinds.among(
                                "o.kind",
                                kind -> OperationPolicy.reads(Tie.SUPERVISES_PRESENT_OWNER, kind.ofOneself())
                                        == Extent.NOTHING),
                        Outcome.DONE.is("i"),
                        OF_SUPERVISED_OWNER);
    }

    /** The operations the viewer may read, newest first. */
    public List<LoggedOperation> list(UserId viewer, LogFilter filter, int offset, int limit) {
        var actor = people.actor(viewer);
        return named(Sql.of(
                        "%s%s order by o.id desc offset :offset rows fetch next :limit rows only",
                        columns(actor), from(actor, filter))
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query(LogEntry::read)
                .list());
    }

    /** How many there are. */
    public int count(UserId viewer, LogFilter filter) {
        return Sql.of("select count(*) %s", from(people.actor(viewer), filter))
                .on(jdbc)
                .query(Integer.class)
                .single();
    }

    /** Whether any of them is running. */
    public boolean running(UserId viewer, LogFilter filter) {
        return Sql.of("select count(*) %s and o.state = 'RUNNING'", from(people.actor(viewer), filter))
                        .on(jdbc)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** On how many contacts its person acted as the owner they supervise (R25, R48). */
    public int actedAsOwner(UserId viewer, OperationId operation) {
        find(viewer, operation);
        return jdbc.sql("select count(distinct i.contact_id) from operation_item i" + " where i.operation_id = :op and "
                        + Outcome.DONE.is("i") + " and i.as_owner" + part(viewer, operation))
                .param("op", operation.value())
                .param("me", viewer.value())
                .query(Integer.class)
                .single();
    }

    /**
     * One operation; throws NoSuchElementException if the viewer may not read it. Of what others did to contacts of
     * people the viewer supervises, only the part about those contacts.
     */
    public LoggedOperation find(UserId viewer, OperationId operation) {
        var actor = people.actor(viewer);
        var whole = one(operation, actor, mayRead(actor, "o.actor_id"));
        return whole.or(() -> actor.isSupervisor()
                        ? one(operation, actor, Sql.of(ofSupervisedOwners).with("me", viewer.value()))
                                .map(entry -> partOfSupervised(entry, viewer))
                        : Optional.empty())
                .map(entry -> named(List.of(entry)).getFirst())
                .orElseThrow(() -> new NoSuchElementException("There is no such operation."));
    }

    /**
     * The condition, to append, for the items {@code i} the viewer {@code :me} may read: all, or only those about
     * contacts of people they supervise.
     */
    String part(UserId viewer, OperationId operation) {
        var actor = people.actor(viewer);
        return one(operation, actor, mayRead(actor, "o.actor_id")).isPresent() ? "" : " and " + OF_SUPERVISED_OWNER;
    }

    private Optional<LogEntry> one(OperationId operation, Actor viewer, Sql condition) {
        return Sql.of("%sfrom operation o where o.state <> 'DRAFT' and o.id = :op and %s", columns(viewer), condition)
                .with("op", operation.value())
                .on(jdbc)
                .query(LogEntry::read)
                .optional();
    }

    private static Sql columns(Actor viewer) {
        return Sql.of(LogEntry.COLUMNS, mayRead(viewer, "u.actor_id"));
    }

    private LogEntry partOfSupervised(LogEntry entry, UserId viewer) {
        return jdbc.sql("""
                        select count(distinct i.contact_id) as contacts, count(case when %s then 1 end) as done,
                               count(case when %s then 1 end) as unchanged, count(case when %s then 1 end) as refused,
                               count(case when %s then 1 end) as failed
                        from operation_item i where i.operation_id = :op and %s""".formatted(
                                Outcome.DONE.is("i"),
                                Outcome.UNCHANGED.is("i"),
                                Outcome.REFUSED.is("i"),
                                Outcome.FAILED.is("i"),
                                OF_SUPERVISED_OWNER))
                .param("op", entry.id())
                .param("me", viewer.value())
                .query((r, n) -> entry.part(r.getInt("contacts"), LogEntry.counts(r)))
                .single();
    }

    /** The people whose operations the viewer may read, by name: the filter's choices. */
    public List<Person> actors(UserId viewer) {
        var actor = people.actor(viewer);
        List<UserId> ids = Sql.of(
                        "select u.id from app_user u where %s"
                                + " and exists (select 1 from operation o where o.actor_id = u.id and o.state <> 'DRAFT')"
                                + " order by u.first_name, u.last_name, u.id",
                        mayRead(actor, "u.id"))
                .on(jdbc)
                .query((r, n) -> new UserId(r.getLong("id")))
                .list();
        Map<UserId, Person> named = people.find(ids);
        return ids.stream().map(id -> Objects.requireNonNull(named.get(id))).toList();
    }

    List<Preview.PersonCount> previousOwners(UserId viewer, OperationId operation) {
        Map<UserId, Integer> counts = new HashMap<>();
        List<UserId> order = new ArrayList<>();
        jdbc.sql("select i.before_owner, count(*) as n from operation_item i where i.operation_id = :op"
                        + " and " + Outcome.DONE.is("i") + part(viewer, operation)
                        + " group by i.before_owner order by n desc, i.before_owner")
                .param("op", operation.value())
                .param("me", viewer.value())
                .query(r -> {
                    var owner = new UserId(r.getLong("before_owner"));
                    order.add(owner);
                    counts.put(owner, r.getInt("n"));
                });
        Map<UserId, Person> named = people.find(order);
        return order.stream()
                .map(id -> new Preview.PersonCount(Objects.requireNonNull(named.get(id)), counts.getOrDefault(id, 0)))
                .toList();
    }

    private static Sql from(Actor viewer, LogFilter filter) {
        var where = new Conditions().and("o.state <> 'DRAFT'").and(mayRead(viewer, "o.actor_id"));
        var kind = filter.kind();
        if (kind != null) {
            where.and(Sql.of("exists (select 1 from operation_change k where k.operation_id = o.id and k.kind = :kind)")
                    .with("kind", kind));
        }
        var actor = filter.actor();
        if (actor != null) {
            where.and(Sql.of("o.actor_id = :who").with("who", actor.value()));
        }
        var from = filter.from();
        if (from != null) {
            where.and(Sql.of("o.submitted_at >= :from").with("from", start(viewer, from)));
        }
        var to = filter.to();
        if (to != null) {
            where.and(Sql.of("o.submitted_at < :to").with("to", start(viewer, to.plusDays(1))));
        }
        return Sql.of("from operation o where %s", where.all());
    }

    private static OffsetDateTime start(Actor viewer, LocalDate day) {
        return day.atStartOfDay(viewer.zone()).toOffsetDateTime();
    }

    /** The condition on a user's id that the viewer may read their operations. */
    private static Sql mayRead(Actor viewer, String user) {
        if (!viewer.isSupervisor() || OperationPolicy.reads(Tie.SUPERVISES_WHO_RAN_IT, false) != Extent.ALL) {
            return Sql.of(user + " = :me").with("me", viewer.id().value());
        }
        if (viewer.admin()) {
            return Sql.of(user + " in (select w.id from app_user w where w.organization_id = :organization)")
                    .with("organization", viewer.organization().value());
        }
        Set<Long> readable = new LinkedHashSet<>();
        readable.add(viewer.id().value());
        viewer.supervised().forEach(id -> readable.add(id.value()));
        return Sql.of(user + " in (:readable)").with("readable", readable);
    }

    /** Adds the words, in two statements for all of them. */
    private List<LoggedOperation> named(List<LogEntry> entries) {
        Map<Long, List<Change>> changes = requests.changes(entries.stream()
                .flatMap(entry -> Stream.of(entry.id(), entry.origin()))
                .filter(id -> id != 0)
                .distinct()
                .toList());
        Map<UserId, Person> persons = people.find(Stream.concat(
                        entries.stream().map(LogEntry::actor),
                        changes.values().stream()
                                .flatMap(List::stream)
                                .map(Change::target)
                                .filter(Objects::nonNull))
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> entry.with(
                        persons,
                        changes.getOrDefault(entry.id(), List.of()),
                        changes.getOrDefault(entry.origin(), List.of())))
                .toList();
    }
}
