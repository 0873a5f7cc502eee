package app.tandem.offboarding;

import app.tandem.access.OffboardingPolicy;
import app.tandem.people.Folding;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those to whom a leaver's contacts can go: active users of the leaver's organization (R24). */
@Component
class NewOwners {

    private final JdbcClient jdbc;
    private final People people;
    private final LeaverBook book;

    NewOwners(JdbcClient jdbc, People people, LeaverBook book) {
        this.jdbc = jdbc;
        this.people = people;
        this.book = book;
    }

    /** Those whose names match, by name. */
    List<NewOwner> page(UserId leaver, String text, int offset, int limit) {
        var where = new Conditions()
                .and(Sql.of("u.active and u.id <> :leaver and u.organization_id ="
                                + " (select l.organization_id from app_user l where l.id = :leaver)")
                        .with("leaver", leaver.value()))
                .andWords("u.search_name", Folding.fold(text));
        List<UserId> ids = Sql.of(
                        "select u.id from app_user u where %s order by u.sort_name, u.id"
                                + " offset :offset rows fetch next :limit rows only",
                        where.all())
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((row, n) -> new UserId(row.getLong("id")))
                .list();
        return read(ids);
    }

    /** These people with teams and licences. */
    List<NewOwner> read(Collection<UserId> ids) {
        Map<UserId, Person> found = people.find(ids);
        var teams = people.teamsOf(ids);
        var licences = book.licences(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(person -> new NewOwner(
                        person, teams.getOrDefault(person.id(), ""), licences.getOrDefault(person.id(), Set.of())))
                .toList();
    }

    /** Those of them who can take contacts over. */
    List<NewOwner> able(UserId leaver, Collection<UserId> ids) {
        var organization = people.actor(leaver).organization();
        return read(ids).stream()
                .filter(owner -> OffboardingPolicy.takesOver(
                        owner.person().active(),
                        owner.person().organization().equals(organization),
                        owner.person().id().equals(leaver)))
                .toList();
    }

    /** The same; throws IllegalArgumentException if one of them cannot, or is there twice. */
    List<NewOwner> require(UserId leaver, Collection<UserId> ids) {
        var owners = able(leaver, ids);
        if (owners.size() < ids.size() || ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("Somebody of these cannot take contacts over.");
        }
        return owners;
    }
}
