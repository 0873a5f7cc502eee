package app.tandem.offboarding;

import app.tandem.access.Explanation;
import app.tandem.access.OffboardingPolicy;
import app.tandem.contact.visibility.Visibility;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people on the teams that somebody manages, or of the whole organization for its administrators, with what they
 * hold. For anybody else nothing is here.
 */
@Service
@Transactional(readOnly = true)
public class Team {

    /** All members of a page at once, whatever their number. */
    private static final String COUNTED = """
            select u.id, %1$s as name, u.active, u.role = 'ADMIN' as admin,
              (select max(%2$s) from offboarding o join app_user ob on ob.id = o.actor_id
               where o.leaver_id = u.id and o.finished_at is null) as on_the_way,
              (select count(*) from contact c where c.owner_id = u.id and not c.archived) as owned,
              (select count(*) from contact_access a join contact c on c.id = a.contact_id
               where a.user_id = u.id and a.assigned and not a.archived and %3$s) as assigned,
              (select count(*) from contact c where c.owner_id = u.id and not c.archived
                 and exists (select 1 from contact_access s where s.contact_id = c.id and s.shared)) as shared
            from app_user u where u.id in (%4$s) order by u.sort_name, u.id""";

    private final JdbcClient jdbc;
    private final People people;
    private final Leavers leavers;

    Team(JdbcClient jdbc, People people, Leavers leavers) {
        this.jdbc = jdbc;
        this.people = people;
        this.leavers = leavers;
    }

    /** Whether there is a team for this person to look at. */
    public boolean opens(UserId viewer) {
        return leavers.supervisor(viewer).isPresent();
    }

    /** Its members, by name; the viewer is one of them. */
    public List<TeamMember> members(UserId viewer, int offset, int limit) {
        return leavers.supervisor(viewer)
                .map(actor -> read(actor, offset, limit))
                .orElse(List.of());
    }

    /** How many there are. */
    public int count(UserId viewer) {
        return leavers.supervisor(viewer)
                .map(actor -> Sql.of("select count(*) from app_user u where %s", of(actor))
                        .on(jdbc)
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    private static Sql of(Actor actor) {
        return actor.admin()
                ? Sql.of("u.organization_id = :viewerOrg")
                        .with("viewerOrg", actor.organization().value())
                : Sql.of("(u.id = :viewer or u.id in (:team))")
                        .with("viewer", actor.id().value())
                        .with(
                                "team",
                                actor.supervised().stream().map(UserId::value).toList());
    }

    private List<TeamMember> read(Actor actor, int offset, int limit) {
        var page = Sql.of(
                        "select u.id from app_user u where %s order by u.sort_name, u.id"
                                + " offset :offset rows fetch next :limit rows only",
                        of(actor))
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((row, n) -> row.getLong("id"))
                .list();
        if (page.isEmpty()) {
            return List.of();
        }
        var ids = page.stream().map(UserId::new).toList();
        Map<UserId, Person> named = people.find(ids);
        Map<UserId, String> teams = people.teamsOf(ids);
        return Visibility.bound(
                        actor,
                        Sql.of(
                                COUNTED,
                                Names.full("u"),
                                Names.full("ob"),
                                Visibility.sees(actor),
                                Sql.of(":page").with("page", page)))
                .on(jdbc)
                .query((row, n) -> {
                    var id = new UserId(row.getLong("id"));
                    return member(actor, row, Objects.requireNonNull(named.get(id)), teams.getOrDefault(id, ""));
                })
                .list();
    }

    private static TeamMember member(Actor actor, ResultSet row, Person person, String teams) throws SQLException {
        var leaver = new OffboardingPolicy.Leaver(
                row.getString("name"),
                person.id().equals(actor.id()),
                actor.admin(),
                actor.supervised().contains(person.id()),
                row.getBoolean("active"),
                row.getBoolean("admin"),
                Columns.text(row, "on_the_way"));
        return new TeamMember(
                person,
                teams,
                row.getInt("owned"),
                row.getInt("assigned"),
                row.getInt("shared"),
                leaver.self(),
                OffboardingPolicy.against(leaver).stream()
                        .map(Explanation::text)
                        .toList());
    }
}
