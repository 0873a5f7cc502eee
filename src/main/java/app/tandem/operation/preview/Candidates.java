package app.tandem.operation.preview;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.audit.OperationId;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Visibility;
import app.tandem.operation.Kinds;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.people.Actor;
import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds candidates: the current holders for taking access away, otherwise whom the policy allows (R9, R24). */
@Component
public class Candidates {

    /** How many contacts usually suffice to find the candidates. */
    private static final int FEW = 200;

    private final JdbcClient jdbc;
    private final People people;
    private final CurrentHolders holders;
    private final Kinds kinds;

    Candidates(JdbcClient jdbc, People people, CurrentHolders holders, Kinds kinds) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.people = people;
        this.holders = holders;
    }

    public List<Candidate> list(
            StandingSql standings, OperationId operation, Action action, String text, int offset, int limit) {
        return action.takesAccessAway()
                ? holding(standings, operation, action, text, offset, limit)
                : eligible(standings, operation, action, text, offset, limit);
    }

    private List<Candidate> holding(
            StandingSql standings, OperationId operation, Action action, String text, int offset, int limit) {
        Map<UserId, Integer> held = holders.of(
                standings.actor(), operation, kinds.of(action).orElseThrow().endsShare());
        Map<UserId, Person> found = people.find(held.keySet());
        String fragment = Folding.fold(text);
        List<Person> page = held.keySet().stream()
                .map(found::get)
                .filter(p -> p != null && Folding.fold(p.name()).contains(fragment))
                .skip(offset)
                .limit(limit)
                .toList();
        return candidates(standings, page, held);
    }

    private List<Candidate> eligible(
            StandingSql standings, OperationId operation, Action action, String text, int offset, int limit) {
        Collection<Person> partners = partners(standings);
        List<Situation> situations = enough(action, standings, operation, partners);
        List<Long> related = new ArrayList<>();
        partners.forEach(p -> {
            if (reachable(action, standings, situations, p.organization(), p.id(), false)) {
                related.add(p.id().value());
            }
        });
        var self = standings.actor();
        var nobody = new UserId(0);
        boolean colleagues = reachable(action, standings, situations, self.organization(), nobody, true);
        boolean anyColleague = reachable(action, standings, situations, self.organization(), nobody, false);
        List<Sql> who = new ArrayList<>();
        if (anyColleague) {
            who.add(Sql.of("u.organization_id = :viewerOrg"));
        } else if (colleagues) {
            who.add(Sql.of("u.organization_id = :viewerOrg and exists (select 1 from team_member a join team_member b"
                    + " on b.team_id = a.team_id where a.user_id = :viewer and b.user_id = u.id)"));
        }
        if (!related.isEmpty()) {
            who.add(Sql.of("u.id in (:related)").with("related", related));
        }
        if (who.isEmpty()) {
            return List.of();
        }
        var where = new Conditions().and("u.active and (%s)", Sql.join(" or ", who));
        onlyOwner(standings, operation, situations, where);
        if (!kinds.of(action).orElseThrow().handsOver()) {
            where.and("u.id <> :viewer"); // a supervisor may take a contact over, and nothing else is done for oneself
        }
        List<Person> page = search(Visibility.bound(self, where.all()), text, offset, limit);
        return candidates(standings, page, Map.of());
    }

    /** Why colleagues are missing: the permission or the team setting; otherwise empty (R9, R15). */
    public String whyNoColleagues(StandingSql standings, OperationId operation, Action action) {
        var rights = StandingSql.rights(standings.actor());
        if (rights.mayShare() && !rights.ownTeamsOnly()) {
            return "";
        }
        var why = rights.mayShare() ? Reason.OWN_TEAMS_ONLY : Reason.NO_SHARE_PERMISSION;
        boolean onATeam = !rights.mayShare();
        var colleagues = standings.actor().organization();
        boolean missing = situations(standings, operation, Integer.MAX_VALUE).stream()
                .map(s -> AccessPolicy.decide(
                        action,
                        standings.standing(s.facts()),
                        standings.stranger(true, colleagues, s.organization(), new UserId(0), onATeam)))
                .anyMatch(d -> d.reasons().contains(why));
        return missing
                ? why.explain(new Circumstances(action, "", "", List.of(), Helpers.NOBODY))
                        .text()
                : "";
    }

    /** Skips the query for an actor who owns every selected contact. */
    private void onlyOwner(StandingSql standings, OperationId operation, List<Situation> situations, Conditions where) {
        var owners = situations.stream()
                .filter(s -> standings.standing(s.facts()).sees())
                .map(Situation::owner)
                .distinct()
                .toList();
        if (owners.size() == 1 && !anotherOwner(operation, owners.getFirst())) {
            where.and(Sql.of("u.id <> :onlyOwner").with("onlyOwner", owners.getFirst()));
        }
    }

    private boolean anotherOwner(OperationId operation, long owner) {
        return jdbc.sql("select 1 from " + WorkingSets.CONTACTS + " i join contact c on c.id = i.contact_id"
                        + " where c.owner_id <> :owner fetch first 1 row only")
                .param("op", operation.value())
                .param("owner", owner)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<Person> search(Sql who, String text, int offset, int limit) {
        var where = new Conditions().and(who).andWords("u.search_name", Folding.fold(text));
        List<UserId> ids = Sql.of(
                        "select u.id from app_user u where %s order by u.sort_name, u.id"
                                + " offset :offset rows fetch next :limit rows only",
                        where.all())
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((r, i) -> new UserId(r.getLong("id")))
                .list();
        return List.copyOf(people.find(ids).values());
    }

    /** Whether such a person could be chosen for at least one selected contact. */
    private static boolean reachable(
            Action action,
            StandingSql standings,
            List<Situation> situations,
            OrganizationId theirs,
            UserId who,
            boolean commonTeam) {
        return situations.stream()
                .anyMatch(s -> AccessPolicy.decide(
                                action,
                                standings.standing(s.facts()),
                                standings.stranger(true, theirs, s.organization(), who, commonTeam))
                        .allowed());
    }

    private record Situation(long facts, OrganizationId organization, long owner) {}

    /** The standings of a few contacts if those suffice, otherwise of all. */
    private List<Situation> enough(
            Action action, StandingSql standings, OperationId operation, Collection<Person> partners) {
        List<Situation> few = situations(standings, operation, FEW);
        var nobody = new UserId(0);
        boolean everybody = reachable(action, standings, few, standings.actor().organization(), nobody, false)
                && partners.stream().allMatch(p -> reachable(action, standings, few, p.organization(), p.id(), false));
        return everybody ? few : situations(standings, operation, Integer.MAX_VALUE);
    }

    private List<Situation> situations(StandingSql standings, OperationId operation, int most) {
        return Sql.of(
                        "select distinct g.facts, g.org, g.owner_id from (select %s as facts, c.organization_id as org,"
                                + " c.owner_id from (select k.contact_id from " + WorkingSets.CONTACTS
                                + " k fetch first :most rows only) i join contact c on c.id = i.contact_id%s) g",
                        standings.facts(),
                        standings.joins())
                .with("op", operation.value())
                .with("most", most)
                .on(jdbc)
                .query((r, n) ->
                        new Situation(r.getLong("facts"), new OrganizationId(r.getLong("org")), r.getLong("owner_id")))
                .list();
    }

    private Collection<Person> partners(StandingSql standings) {
        return people.find(standings.partners()).values();
    }

    private List<Candidate> candidates(StandingSql standings, List<Person> page, Map<UserId, Integer> held) {
        if (page.isEmpty()) {
            return List.of();
        }
        var actor = standings.actor();
        List<UserId> ids = page.stream().map(Person::id).toList();
        Map<UserId, Instant> since = partnersSince(actor.id(), ids);
        Map<UserId, String> teams = people.teamsOf(ids);
        return page.stream()
                .map(p -> {
                    boolean partner = !p.organization().equals(actor.organization());
                    @Nullable Instant from = since.get(p.id());
                    return new Candidate(
                            p,
                            partner,
                            from,
                            partner && from == null,
                            teams.getOrDefault(p.id(), ""),
                            held.getOrDefault(p.id(), 0));
                })
                .toList();
    }

    /** What a person is to the owners of the selected contacts that the actor sees. */
    public Candidate.To to(Actor actor, OperationId operation, Person person) {
        var owners = holders.organizations(actor, operation);
        if (!owners.contains(person.organization())) {
            return owners.isEmpty() ? Candidate.To.COLLEAGUE : Candidate.To.PARTNER;
        }
        return owners.size() == 1 ? Candidate.To.COLLEAGUE : Candidate.To.BOTH;
    }

    private Map<UserId, Instant> partnersSince(UserId actor, List<UserId> people) {
        Map<UserId, Instant> since = new HashMap<>();
        jdbc.sql("select partner_id, since from active_partner where user_id = :actor and partner_id in (:people)")
                .param("actor", actor.value())
                .param("people", people.stream().map(UserId::value).toList())
                .query(r -> {
                    since.put(new UserId(r.getLong("partner_id")), Columns.at(r, "since"));
                });
        return since;
    }
}
