package app.tandem.history;

import app.tandem.contact.ContactId;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the access report needs beyond the record: supervisors, everybody's permissions, partnerships. */
@Component
class AccessRows {

    /**
     * The people around a contact.
     *
     * @param people everybody related and every supervisor, with their permissions
     * @param supervisors who supervises the owner, by name, with the teams for which they do
     * @param partnershipBehind those with an active partnership with the owner or with whoever gave them access (R9)
     */
    record Around(
            Map<UserId, Actor> people, Map<RelatedPerson, Supervision> supervisors, Set<UserId> partnershipBehind) {

        Actor actor(UserId user) {
            var actor = people.get(user);
            if (actor == null) {
                throw new IllegalStateException("Nobody read user " + user.value());
            }
            return actor;
        }

        OrganizationId organization(UserId user) {
            return actor(user).organization();
        }
    }

    /** Why somebody supervises the owner: the teams they share. */
    record Supervision(String organization, List<String> teams) {}

    private final JdbcClient jdbc;
    private final People people;

    AccessRows(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    Around around(ContactRecord record, boolean supervisorsToo) {
        Map<RelatedPerson, Supervision> supervisors =
                supervisorsToo ? supervisors(record.owner().person().id()) : Map.of();
        Set<UserId> everybody = new HashSet<>();
        related(record).forEach(related -> everybody.add(related.person().id()));
        supervisors.keySet().forEach(person -> everybody.add(person.id()));
        return new Around(people.actors(everybody), supervisors, partnershipBehind(record.id()));
    }

    static List<Related> related(ContactRecord record) {
        List<Related> all = new ArrayList<>(List.of(record.owner()));
        var assignee = record.assignee();
        if (assignee != null) {
            all.add(assignee);
        }
        all.addAll(record.sharedWith());
        return all;
    }

    private Map<RelatedPerson, Supervision> supervisors(UserId owner) {
        Map<RelatedPerson, Supervision> supervisors = new LinkedHashMap<>();
        jdbc.sql("""
                        select u.id, u.first_name || ' ' || u.last_name as name, o.kind, o.name as organization,
                               t.name as team
                        from supervision s
                        join app_user u on u.id = s.supervisor_id
                        join organization o on o.id = u.organization_id
                        left join (select m.user_id, t.name from team_member m join team t on t.id = m.team_id
                                   join team_member w on w.team_id = m.team_id and w.user_id = :owner
                                   where m.manager) t on t.user_id = u.id
                        where s.user_id = :owner
                        order by u.sort_name, u.id, t.name""").param("owner", owner.value()).query(r -> {
            var person = new RelatedPerson(
                    new UserId(r.getLong("id")),
                    r.getString("name"),
                    r.getString("kind").equals("FIRM"));
            var supervision = supervisors.computeIfAbsent(person, p -> new Supervision("", new ArrayList<>()));
            var team = r.getString("team");
            if (team != null) {
                supervision.teams().add(team);
            }
            supervisors.put(person, new Supervision(r.getString("organization"), supervision.teams()));
        });
        return supervisors;
    }

    private Set<UserId> partnershipBehind(ContactId contact) {
        return new HashSet<>(jdbc.sql("""
                        select a.user_id from contact_access a join contact c on c.id = a.contact_id
                        where a.contact_id = :contact and exists (
                          select 1 from active_partner q where q.user_id = a.user_id
                            and q.partner_id in (c.owner_id, a.shared_by, a.also_shared_by, a.assigned_by))""")
                .param("contact", contact.value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .list());
    }

    /** The teams of two people: "Downtown (manager)" of the one, "Lakeside" of the other. */
    Map<UserId, Map<String, Boolean>> teams(UserId one, UserId other) {
        Map<UserId, Map<String, Boolean>> teams = new HashMap<>();
        teams.put(one, new LinkedHashMap<>());
        teams.put(other, new LinkedHashMap<>());
        jdbc.sql("select m.user_id, t.name, m.manager from team_member m join team t on t.id = m.team_id"
                        + " where m.user_id in (:one, :other) order by t.name, t.id")
                .param("one", one.value())
                .param("other", other.value())
                .query(r -> {
                    teams.getOrDefault(new UserId(r.getLong("user_id")), new HashMap<>())
                            .put(r.getString("name"), r.getBoolean("manager"));
                });
        return teams;
    }
}
