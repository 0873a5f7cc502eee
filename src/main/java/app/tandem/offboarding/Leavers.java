package app.tandem.offboarding;

import app.tandem.access.Explanation;
import app.tandem.access.OffboardingPolicy;
import app.tandem.audit.OperationId;
import app.tandem.deleted.LeaverDeleted;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.signins.SignIns;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import app.tandem.task.LeaverTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads those who leave: the facts that {@link OffboardingPolicy} decides by, and what they hold. */
@Component
class Leavers {

    private static final String HOLDINGS = """
            select
              (select count(*) from contact c where c.owner_id = :leaver and not c.archived and not c.on_loan) as owned,
              (select count(*) from contact c where c.owner_id = :leaver and c.archived and not c.on_loan) as archived,
              (select count(*) from contact c where c.owner_id = :leaver and c.on_loan) as on_loan,
              (select count(*) from contact_access a where a.user_id = :leaver and a.assigned) as assigned,
              (select count(*) from contact_access a where a.user_id = :leaver and a.shared) as shared,
              (select count(*) from operation o where o.actor_id = :leaver and o.state = 'RUNNING') as running,
              (select count(*) from saved_view s where s.user_id = :leaver) as saved_views,
              (select count(*) from partnership p where (p.lo_id = :leaver or p.agent_id = :leaver)
                 and p.status <> 'ENDED') as partnerships""";

    private final JdbcClient jdbc;
    private final People people;
    private final LeaverTasks tasks;
    private final LeaverDeleted deleted;
    private final SignIns signIns;

    Leavers(JdbcClient jdbc, People people, LeaverTasks tasks, LeaverDeleted deleted, SignIns signIns) {
        this.jdbc = jdbc;
        this.people = people;
        this.tasks = tasks;
        this.deleted = deleted;
        this.signIns = signIns;
    }

    /** The supervisor who reads, if they are one at all. */
    Optional<Actor> supervisor(UserId user) {
        return Optional.ofNullable(people.actors(List.of(user)).get(user)).filter(Actor::isSupervisor);
    }

    /** The facts, for a supervisor; for anybody else, and for nobody, there is no such leaver (R4). */
    Optional<OffboardingPolicy.Leaver> find(UserId viewer, UserId leaver) {
        return supervisor(viewer).flatMap(actor -> facts(actor, leaver)).filter(OffboardingPolicy::sees);
    }

    OffboardingPolicy.Leaver require(UserId viewer, UserId leaver) {
        return find(viewer, leaver).orElseThrow(Leavers::nobody);
    }

    static NoSuchElementException nobody() {
        return new NoSuchElementException("There is nobody here for you to offboard.");
    }

    /** Those of these whom the actor supervises. */
    Set<UserId> supervised(Actor actor, Collection<UserId> leavers) {
        return facts(actor, leavers).entrySet().stream()
                .filter(one -> OffboardingPolicy.sees(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<OffboardingPolicy.Leaver> facts(Actor actor, UserId leaver) {
        return Optional.ofNullable(facts(actor, List.of(leaver)).get(leaver));
    }

    private Map<UserId, OffboardingPolicy.Leaver> facts(Actor actor, Collection<UserId> leavers) {
        Map<UserId, OffboardingPolicy.Leaver> facts = new HashMap<>();
        if (!leavers.isEmpty()) {
            jdbc.sql("""
                            select u.id, %s as name, u.active, u.role = 'ADMIN' as admin,
                                   (select max(%s) from offboarding o join app_user a on a.id = o.actor_id
                                    where o.leaver_id = u.id and o.finished_at is null) as on_the_way
                            from app_user u where u.id in (:leavers) and u.organization_id = :organization""".formatted(Names.full("u"), Names.full("a")))
                    .param("leavers", leavers.stream().map(UserId::value).toList())
                    .param("organization", actor.organization().value())
                    .query(row -> {
                        var leaver = new UserId(row.getLong("id"));
                        facts.put(leaver, facts(actor, leaver, row));
                    });
        }
        return facts;
    }

    private static OffboardingPolicy.Leaver facts(Actor actor, UserId leaver, ResultSet row) throws SQLException {
        return new OffboardingPolicy.Leaver(
                row.getString("name"),
                leaver.equals(actor.id()),
                actor.active() && actor.admin(),
                actor.active() && actor.supervised().contains(leaver),
                row.getBoolean("active"),
                row.getBoolean("admin"),
                Columns.text(row, "on_the_way"));
    }

    /** With what they hold. */
    Leaver leaver(OffboardingPolicy.Leaver facts, UserId leaver) {
        return new Leaver(
                people.find(leaver).orElseThrow(Leavers::nobody),
                people.teamsOf(List.of(leaver)).getOrDefault(leaver, ""),
                holdings(leaver),
                OffboardingPolicy.against(facts).stream().map(Explanation::text).toList());
    }

    private Holdings holdings(UserId leaver) {
        int open = tasks.count(leaver);
        int restorable = deleted.count(leaver);
        int signedIn = signIns.of(leaver).size();
        return jdbc.sql(HOLDINGS)
                .param("leaver", leaver.value())
                .query((row, n) -> read(row, restorable, open, signedIn))
                .single();
    }

    private static Holdings read(ResultSet row, int restorable, int open, int signedIn) throws SQLException {
        return new Holdings(
                row.getInt("owned"),
                row.getInt("archived"),
                row.getInt("on_loan"),
                restorable,
                row.getInt("assigned"),
                row.getInt("shared"),
                open,
                row.getInt("running"),
                row.getInt("saved_views"),
                row.getInt("partnerships"),
                signedIn);
    }

    /** Their running operations. */
    List<OperationId> running(UserId leaver) {
        return jdbc.sql("select o.id from operation o where o.actor_id = :leaver and o.state = 'RUNNING' order by o.id")
                .param("leaver", leaver.value())
                .query((row, n) -> new OperationId(row.getLong("id")))
                .list();
    }
}
