package app.tandem.contact.visibility;

import app.tandem.people.Actor;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collects the facts shared by all contacts before the per-contact facts are queried. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final JdbcClient jdbc;
    private final People people;

    Standings(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** The facts about an actor alone. */
    public StandingSql of(UserId actor) {
        return new StandingSql(people.actor(actor), partners(actor), null, 0);
    }

    /** The same of several actors, in two statements for any number of them; unknown ids are left out. */
    public Map<UserId, StandingSql> of(Collection<UserId> actors) {
        Map<UserId, Set<UserId>> partners = new HashMap<>();
        if (!actors.isEmpty()) {
            jdbc.sql("select user_id, partner_id from active_partner where user_id in (:actors)")
                    .param(
                            "actors",
                            actors.stream().map(UserId::value).distinct().toList())
                    .query(r -> {
                        partners.computeIfAbsent(new UserId(r.getLong("user_id")), any -> new HashSet<>())
                                .add(new UserId(r.getLong("partner_id")));
                    });
        }
        Map<UserId, StandingSql> all = new HashMap<>();
        people.actors(actors)
                .forEach((id, actor) ->
                        all.put(id, new StandingSql(actor, partners.getOrDefault(id, Set.of()), null, 0)));
        return all;
    }

    /** The facts about an actor and another person; throws NoSuchElementException if there is no such person. */
    public StandingSql of(Actor actor, Set<UserId> partners, @Nullable UserId other, int no) {
        if (other == null) {
            return new StandingSql(actor, partners, null, no);
        }
        return jdbc.sql("""
                        select u.first_name, u.last_name, u.email, u.title, u.organization_id, org.name, u.active,
                               exists (select 1 from team_member a join team_member b on b.team_id = a.team_id
                                       where a.user_id = :actor and b.user_id = u.id) as common_team,
                               u.organization_id = :org or exists (select 1 from known_partner p
                                 where p.user_id = :actor and p.partner_id = u.id) as known,
                               org.kind = 'FIRM' as firm,
                               (select array_agg(l.state) from user_licence l
                                where l.user_id = u.id and org.kind = 'LENDER') as licences
                        from app_user u join organization org on org.id = u.organization_id where u.id = :other""")
                .param("actor", actor.id().value())
                .param("org", actor.organization().value())
                .param("other", other.value())
                .query((r, n) -> {
                    var organization = new OrganizationId(r.getLong("organization_id"));
                    var person = new Person(
                            other,
                            r.getString("first_name"),
                            r.getString("last_name"),
                            r.getString("email"),
                            r.getString("title"),
                            organization,
                            r.getString("name"),
                            r.getBoolean("active"),
                            r.getBoolean("firm"));
                    return new StandingSql(
                            actor,
                            partners,
                            new StandingSql.Other(
                                    person,
                                    r.getBoolean("common_team"),
                                    actor.supervises(other, organization),
                                    r.getBoolean("known"),
                                    LicenceState.read(r.getArray("licences"))),
                            no);
                })
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no user " + other.value()));
    }

    private Set<UserId> partners(UserId actor) {
        return new HashSet<>(jdbc.sql("select partner_id from active_partner where user_id = :actor")
                .param("actor", actor.value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .list());
    }
}
