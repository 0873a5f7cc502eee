package app.tandem.offboarding;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.offboarding.Offboarded.What;
import app.tandem.operation.Counts;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Stores offboardings and their parts, and reads them again. */
@Component
class OffboardingRows {

    private static final String PARTS =
            """
            select p.offboarding_id, p.what, p.user_id, p.operation_id, p.deleted, o.selected, o.attempted, o.state, o.stopped,
                   count(case when i.outcome = %d then 1 end) as done, count(case when i.outcome = %d then 1 end) as unchanged,
                   count(case when i.outcome = %d then 1 end) as refused, count(case when i.outcome = %d then 1 end) as failed
            from offboarding_part p left join operation o on o.id = p.operation_id
            left join operation_item i on i.operation_id = o.id
            where p.offboarding_id in (:ids)
            group by p.offboarding_id, p.no, p.what, p.user_id, p.operation_id, p.deleted, o.selected, o.attempted, o.state, o.stopped
            order by p.offboarding_id, p.no""".formatted(Outcome.DONE.code(), Outcome.UNCHANGED.code(), Outcome.REFUSED.code(), Outcome.FAILED.code());

    private final JdbcClient jdbc;
    private final People people;

    OffboardingRows(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** What ended when it began. */
    record Ended(boolean wasActive, int signIns, int partnerships, int stopped) {}

    long begin(Actor actor, UserId leaver, DividedBy by, Ended ended, OffsetDateTime now) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into offboarding (organization_id, leaver_id, actor_id, begun_at, was_active, divided_by,
                                                 sign_ins, partnerships, stopped)
                        values (:organization, :leaver, :actor, :now, :wasActive, :by, :signIns, :partnerships, :stopped)""")
                .param("organization", actor.organization().value())
                .param("leaver", leaver.value())
                .param("actor", actor.id().value())
                .param("now", now)
                .param("wasActive", ended.wasActive())
                .param("by", by.name())
                .param("signIns", ended.signIns())
                .param("partnerships", ended.partnerships())
                .param("stopped", ended.stopped())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey(), "the offboarding's id").longValue();
    }

    void part(long id, int no, What what, @Nullable UserId to, @Nullable OperationId operation, int deleted) {
        jdbc.sql("insert into offboarding_part (offboarding_id, no, what, user_id, operation_id, deleted)"
                        + " values (:id, :no, :what, :to, :operation, :deleted)")
                .param("id", id)
                .param("no", no)
                .param("what", what.name())
                .param("to", to == null ? null : to.value())
                .param("operation", operation == null ? null : operation.value())
                .param("deleted", deleted)
                .update();
    }

    /** An offboarding that has not finished, and by whom. */
    record Open(long id, UserId leaver, UserId actor) {}

    /** Holds the offboarding that the operation is part of, if there is one and everything else of it is over. */
    Optional<Open> lastOf(OperationId operation) {
        return jdbc.sql("select p.offboarding_id from offboarding_part p where p.operation_id = :operation")
                .param("operation", operation.value())
                .query((row, n) -> row.getLong("offboarding_id"))
                .optional()
                .flatMap(this::over);
    }

    /** Holds it, if it has not finished and nothing of it runs: of two parts that end at once, the second finds that. */
    Optional<Open> over(long id) {
        var held = jdbc.sql("select o.id, o.leaver_id, o.actor_id from offboarding o"
                        + " where o.id = :id and o.finished_at is null for update")
                .param("id", id)
                .query((row, n) -> new Open(
                        row.getLong("id"), new UserId(row.getLong("leaver_id")), new UserId(row.getLong("actor_id"))))
                .optional();
        boolean running = jdbc.sql("select count(*) from offboarding_part p join operation o on o.id = p.operation_id"
                                + " where p.offboarding_id = :id and o.state <> 'FINISHED'")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
        return held.filter(open -> !running);
    }

    void finish(long id, int tasks, OffsetDateTime now) {
        jdbc.sql("update offboarding set finished_at = :now, tasks = :tasks where id = :id")
                .param("now", now)
                .param("tasks", tasks)
                .param("id", id)
                .update();
    }

    /** The leavers and who did it, of those of an organization, the latest first. */
    record Head(
            long id,
            UserId leaver,
            UserId actor,
            java.time.Instant begun,
            java.time.@Nullable Instant finished,
            boolean wasActive,
            DividedBy by,
            int signIns,
            int partnerships,
            int stopped,
            int tasks) {}

    Optional<Head> head(Actor viewer, long id) {
        return jdbc.sql("select * from offboarding o where o.id = :id and o.organization_id = :organization")
                .param("id", id)
                .param("organization", viewer.organization().value())
                .query(OffboardingRows::head)
                .optional();
    }

    List<Head> latest(Actor viewer, int limit) {
        return jdbc.sql("select * from offboarding o where o.organization_id = :organization order by o.id desc"
                        + " fetch first :limit rows only")
                .param("organization", viewer.organization().value())
                .param("limit", limit)
                .query(OffboardingRows::head)
                .list();
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(
                row.getLong("id"),
                new UserId(row.getLong("leaver_id")),
                new UserId(row.getLong("actor_id")),
                Columns.at(row, "begun_at"),
                Columns.instant(row, "finished_at"),
                row.getBoolean("was_active"),
                DividedBy.valueOf(row.getString("divided_by")),
                row.getInt("sign_ins"),
                row.getInt("partnerships"),
                row.getInt("stopped"),
                row.getInt("tasks"));
    }

    /** @param supervised of whom the viewer may know what they hold today; of others those are zero (R4) */
    List<Offboarded> read(Actor viewer, List<Head> heads, Set<UserId> supervised) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<Long, List<StoredPart>> stored = new HashMap<>();
        jdbc.sql(PARTS).param("ids", heads.stream().map(Head::id).toList()).query(row -> {
            stored.computeIfAbsent(row.getLong("offboarding_id"), id -> new ArrayList<>())
                    .add(stored(row));
        });
        Set<UserId> all = new HashSet<>();
        heads.forEach(head -> all.addAll(List.of(head.leaver(), head.actor())));
        stored.values().stream()
                .flatMap(List::stream)
                .flatMap(part -> Optional.ofNullable(part.to()).stream())
                .forEach(all::add);
        Map<UserId, Person> named = people.find(all);
        var leavers = heads.stream()
                .map(Head::leaver)
                .filter(supervised::contains)
                .distinct()
                .toList();
        Map<UserId, Owned> owned = leavers.isEmpty() ? Map.of() : owned(leavers);
        return heads.stream()
                .map(head -> read(
                        viewer,
                        head,
                        stored.getOrDefault(head.id(), List.of()),
                        named,
                        owned.getOrDefault(head.leaver(), Owned.NOTHING)))
                .toList();
    }

    private static Offboarded read(
            Actor viewer, Head head, List<StoredPart> stored, Map<UserId, Person> named, Owned owned) {
        return new Offboarded(
                head.id(),
                Objects.requireNonNull(named.get(head.leaver()), "the leaver"),
                Objects.requireNonNull(named.get(head.actor()), "who did it"),
                head.actor().equals(viewer.id()),
                head.begun(),
                head.finished(),
                head.wasActive(),
                head.by(),
                stored.stream()
                        .map(part -> part.with(part.to() == null ? null : named.get(part.to())))
                        .toList(),
                head.signIns(),
                head.partnerships(),
                head.stopped(),
                head.tasks(),
                owned.onLoan(),
                owned.others());
    }

    /** What somebody owns today. */
    private record Owned(int onLoan, int others) {
        private static final Owned NOTHING = new Owned(0, 0);
    }

    private Map<UserId, Owned> owned(List<UserId> leavers) {
        Map<UserId, Owned> owned = new HashMap<>();
        jdbc.sql("select c.owner_id, count(case when c.on_loan then 1 end) as on_loan,"
                        + " count(case when not c.on_loan then 1 end) as others from contact c"
                        + " where c.owner_id in (:leavers) group by c.owner_id")
                .param("leavers", leavers.stream().map(UserId::value).toList())
                .query(row -> {
                    owned.put(
                            new UserId(row.getLong("owner_id")),
                            new Owned(row.getInt("on_loan"), row.getInt("others")));
                });
        return owned;
    }

    private record StoredPart(
            What what,
            @Nullable UserId to,
            @Nullable OperationId operation,
            int selected,
            int attempted,
            Counts counts,
            boolean over,
            boolean stopped,
            int deleted) {

        Offboarded.Part with(@Nullable Person person) {
            return new Offboarded.Part(what, person, operation, selected, attempted, counts, over, stopped, deleted);
        }
    }

    private static StoredPart stored(ResultSet row) throws SQLException {
        long to = row.getLong("user_id");
        long operation = row.getLong("operation_id");
        return new StoredPart(
                What.valueOf(row.getString("what")),
                to == 0 ? null : new UserId(to),
                operation == 0 ? null : new OperationId(operation),
                row.getInt("selected"),
                row.getInt("attempted"),
                new Counts(row.getInt("done"), row.getInt("unchanged"), row.getInt("refused"), row.getInt("failed")),
                operation == 0 || row.getString("state").equals("FINISHED"),
                row.getBoolean("stopped"),
                row.getInt("deleted"));
    }
}
