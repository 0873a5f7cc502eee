package app.tandem.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who: actors with their permissions, people by id or by name, supervisors and teams. */
@Service
@Transactional(readOnly = true)
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user with their current rights, in one statement; throws NoSuchElementException if unknown. */
    public Actor actor(UserId id) {
        var actor = actors(List.of(id)).get(id);
        if (actor == null) {
            throw new NoSuchElementException("There is no user " + id.value());
        }
        return actor;
    }

    /** Several users with their current rights, in one statement; unknown ids are left out. */
    public Map<UserId, Actor> actors(Collection<UserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(ActorRows.SQL)
                        .param("ids", ids.stream().map(UserId::value).distinct().toList())
                        .query(new ActorRows());
    }

    /** One person, active or not. */
    public Optional<Person> find(UserId id) {
        return jdbc.sql(PersonRow.SQL + " where u.id = :id")
                .param("id", id.value())
                .query(PersonRow::read)
                .optional();
    }

    /** These people by id, in one statement; unknown ids are left out. */
    public Map<UserId, Person> find(Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(PersonRow.SQL + " where u.id in (:ids) order by u.sort_name, u.id")
                .param("ids", ids.stream().map(UserId::value).distinct().toList())
                .query(PersonRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person, (a, b) -> a, LinkedHashMap::new));
    }

    /** The active people who manage a team of that user or administer their organization (rules, section 1), by name. */
    public List<Person> supervisorsOf(UserId user) {
        return jdbc.sql(PersonRow.SQL
                        + " where u.id in (select s.supervisor_id from supervision s where s.user_id = :id)"
                        + " order by u.sort_name, u.id")
                .param("id", user.value())
                .query(PersonRow::read)
                .list();
    }

    /** The teams of each of these users in words for a picker, such as "East, West (manager)"; who has none is left out. */
    public Map<UserId, String> teamsOf(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select m.user_id, t.name, m.manager from team_member m join team t on t.id = m.team_id
                        where m.user_id in (:ids) order by t.name, t.id""")
                .param("ids", users.stream().map(UserId::value).distinct().toList())
                .query((row, n) -> Map.entry(
                        new UserId(row.getLong("user_id")),
                        row.getString("name") + (row.getBoolean("manager") ? " (manager)" : "")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
    }

    /**
     * At most so many people whose name contains the fragment, by name: those of the searcher's own organization, and
     * those with whom the searcher has or had a co-marketing partnership. The searcher and strangers are never among
     * them.
     */
    public List<Person> search(UserId searcher, String fragment, int most) {
        return Folding.fold(fragment).isEmpty() || most <= 0 ? List.of() : acquaintances(searcher, fragment, 0, most);
    }

    /** The same, paged, for a picker that offers everybody before anything is typed. */
    public List<Person> acquaintances(UserId searcher, String fragment, int offset, int most) {
        var folded = Folding.fold(fragment);
        return jdbc.sql(PersonRow.SEARCH)
                .param("id", searcher.value())
                .param("pattern", "%" + folded.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("offset", offset)
                .param("most", most)
                .query(PersonRow::read)
                .list();
    }

    /** One of those people; empty for a stranger, for the searcher, and for nobody. */
    public Optional<Person> acquaintance(UserId searcher, UserId person) {
        return jdbc.sql(PersonRow.ACQUAINTED + " and u.id = :person")
                .param("id", searcher.value())
                .param("person", person.value())
                .query(PersonRow::read)
                .optional();
    }

    /** Those of some whom the searcher knows so, in one statement; never the searcher. */
    public Set<UserId> acquainted(UserId searcher, Collection<UserId> some) {
        return some.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc
                        .sql(PersonRow.ACQUAINTED + " and u.id in (:some)")
                        .param("id", searcher.value())
                        .param(
                                "some",
                                some.stream().map(UserId::value).distinct().toList())
                        .query(PersonRow::read)
                        .list()
                        .stream()
                        .map(Person::id)
                        .toList());
    }
}
