package app.tandem.transfer;

import app.tandem.audit.Outcome;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transfers of a supervisor's people over time, from the audit trail: numbers, never contacts (R4, R48). */
@Service
@Transactional(readOnly = true)
public class Transfers {

    private static final String MOVED = """
            select o.id, o.submitted_at, i.before_owner, ch.target_id, o.actor_id, count(*) as contacts
            from operation o
            join operation_change ch on ch.operation_id = o.id and ch.no = 0
            join operation_item i on i.operation_id = o.id and i.change_no = 0 and %1$s
            where o.id in (
              select t.id from operation t
              join operation_change tc on tc.operation_id = t.id and tc.no = 0 and tc.kind = 'CHANGE_OWNER'
              join app_user ta on ta.id = t.actor_id and ta.organization_id = :viewerOrg
              where t.kind = 'CHANGE_OWNER' and t.done > 0 and (%2$s)
              order by t.id desc offset :offset rows fetch next :limit rows only)
              and (%3$s)
            group by o.id, o.submitted_at, i.before_owner, ch.target_id, o.actor_id
            order by o.id desc, contacts desc, i.before_owner""";

    private final JdbcClient jdbc;
    private final People people;

    Transfers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Row(long operation, Instant at, UserId from, UserId to, UserId by, int contacts) {

        static Row read(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    Columns.at(row, "submitted_at"),
                    new UserId(row.getLong("before_owner")),
                    new UserId(row.getLong("target_id")),
                    new UserId(row.getLong("actor_id")),
                    row.getInt("contacts"));
        }
    }

    /**
     * Those from or to the viewer's people and the viewer, the latest first; nothing for those who supervise nobody.
     *
     * @param limit of how many operations; each has a transfer for each owner before
     */
    public List<Transfer> of(UserId viewer, int offset, int limit) {
        var actor = people.actors(List.of(viewer)).get(viewer);
        if (actor == null || !actor.isSupervisor()) {
            return List.of();
        }
        List<Row> rows = Sql.of(
                        MOVED,
                        Outcome.DONE.is("i"),
                        about(
                                actor,
                                "exists (select 1 from operation_item ti where ti.operation_id = t.id"
                                        + " and ti.change_no = 0 and ti.before_owner in (:team)) or tc.target_id in (:team)"),
                        about(actor, "i.before_owner in (:team) or ch.target_id in (:team)"))
                .with("viewerOrg", actor.organization().value())
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query(Row::read)
                .list();
        Set<UserId> all = new HashSet<>();
        rows.forEach(row -> all.addAll(List.of(row.from(), row.to(), row.by())));
        Map<UserId, Person> named = people.find(all);
        return rows.stream()
                .map(row -> new Transfer(
                        row.operation(),
                        row.at(),
                        Objects.requireNonNull(named.get(row.from())),
                        Objects.requireNonNull(named.get(row.to())),
                        Objects.requireNonNull(named.get(row.by())),
                        row.by().equals(viewer),
                        row.contacts()))
                .toList();
    }

    private static Sql about(Actor actor, String team) {
        if (actor.admin()) {
            return Sql.of("1 = 1");
        }
        Set<UserId> ids = new HashSet<>(actor.supervised());
        ids.add(actor.id());
        return Sql.of(team)
                .with("team", ids.stream().map(UserId::value).sorted().toList());
    }
}
