package app.tandem.imports;

import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Decision;
import app.tandem.access.Helpers;
import app.tandem.access.ImportPolicy;
import app.tandem.access.Reason;
import app.tandem.access.Target;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Standings;
import app.tandem.people.Folding;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With whom an importer can share what an import creates: whom R9 allows for contacts of their owner. */
@Service
@Transactional(readOnly = true)
public class ShareTargets {

    private static final Sql NOBODY = Sql.of("1 = 0");

    private final JdbcClient jdbc;
    private final People people;
    private final Standings standings;
    private final RowOwners owners;

    ShareTargets(JdbcClient jdbc, People people, Standings standings, RowOwners owners) {
        this.owners = owners;
        this.jdbc = jdbc;
        this.people = people;
        this.standings = standings;
    }

    /** People whose name has that text, by name. */
    public List<Person> find(UserId importer, UserId owner, String text, int offset, int limit) {
        return people(
                new Conditions().and(possible(importer, owner)).andWords("u.search_name", Folding.fold(text)),
                offset,
                limit);
    }

    /** Those of them who still can be shared with, by name. */
    public List<Person> among(UserId importer, UserId owner, Collection<UserId> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var where = new Conditions()
                .and(possible(importer, owner))
                .and(Sql.of("u.id in (:some)")
                        .with("some", some.stream().map(UserId::value).toList()));
        return people(where, 0, some.size());
    }

    /** Why colleagues are missing, in words; empty if none are (R9, R15). */
    public String whyNoColleagues(UserId importer) {
        var rights = StandingSql.rights(standings.of(importer).actor());
        if (rights.mayShare() && !rights.ownTeamsOnly()) {
            return "";
        }
        var why = rights.mayShare() ? Reason.OWN_TEAMS_ONLY : Reason.NO_SHARE_PERMISSION;
        return why.explain(new Circumstances(Action.SHARE, "", "", List.of(), Helpers.NOBODY))
                .text();
    }

    private List<Person> people(Conditions where, int offset, int limit) {
        List<UserId> ids = Sql.of(
                        "select u.id from app_user u where %s order by u.sort_name, u.id"
                                + " offset :offset rows fetch next :limit rows only",
                        where.all())
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((r, n) -> new UserId(r.getLong("id")))
                .list();
        return List.copyOf(people.find(ids).values());
    }

    /** What is asked of the policy: whether new contacts of that owner are shared with this person. */
    record Asked(UserId owner, Person with, boolean bySource) {}

    /**
     * The policy's answers, in three statements for any number of them: whether the importer could share with them, or,
     * where a lead source names them, whether the owner could, the permission aside (R9, R33). The importer may import for
     * these owners.
     */
    Map<Asked, Decision> decide(UserId importer, Collection<Asked> all) {
        Set<UserId> actors = all.stream()
                .filter(Asked::bySource)
                .map(Asked::owner)
                .collect(Collectors.toCollection(() -> new HashSet<>(Set.of(importer))));
        var found = standings.of(actors);
        var together =
                teammates(actors, all.stream().map(one -> one.with().id()).collect(Collectors.toSet()));
        Map<Asked, Decision> answers = new HashMap<>();
        for (var one : all) {
            var own = found.get(one.bySource() ? one.owner() : importer);
            if (own != null) {
                boolean teammates =
                        together.contains(new Pair(own.actor().id(), one.with().id()));
                var target = target(own, one.with(), teammates);
                answers.put(
                        one,
                        one.bySource()
                                ? ImportPolicy.sharesBySource(StandingSql.rights(own.actor()), target)
                                : decide(own, one.owner(), target));
            }
        }
        return answers;
    }

    private static Decision decide(StandingSql own, UserId owner, Target with) {
        return ImportPolicy.shares(owner.equals(own.actor().id()), StandingSql.rights(own.actor()), with);
    }

    /** Towards a contact of the actor's organization that is like any new one. */
    private static Target target(StandingSql own, Person with, boolean teammates) {
        return own.stranger(with.active(), with.organization(), own.actor().organization(), with.id(), teammates);
    }

    private record Pair(UserId one, UserId other) {}

    private Set<Pair> teammates(Set<UserId> some, Set<UserId> others) {
        return some.isEmpty() || others.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select distinct a.user_id as one, b.user_id as other from team_member a"
                                + " join team_member b on b.team_id = a.team_id"
                                + " where a.user_id in (:some) and b.user_id in (:others)")
                        .param("some", some.stream().map(UserId::value).toList())
                        .param("others", others.stream().map(UserId::value).toList())
                        .query((r, n) -> new Pair(new UserId(r.getLong("one")), new UserId(r.getLong("other"))))
                        .list());
    }

    private Sql possible(UserId importer, UserId owner) {
        var own = standings.of(importer);
        if (owners.allowed(own.actor(), List.of(owner)).isEmpty()) {
            return NOBODY;
        }
        var organization = own.actor().organization();
        List<Sql> who = new ArrayList<>();
        if (colleague(own, owner, false)) {
            who.add(Sql.of("u.organization_id = :org").with("org", organization.value()));
        } else if (colleague(own, owner, true)) {
            who.add(Sql.of("u.organization_id = :org and exists (select 1 from team_member a join team_member b"
                            + " on b.team_id = a.team_id where a.user_id = :importer and b.user_id = u.id)")
                    .with("org", organization.value()));
        }
        List<Long> partners = people.find(own.partners()).values().stream()
                .filter(partner -> !partner.organization().equals(organization))
                .filter(partner ->
                        decide(own, owner, target(own, partner, false)).allowed())
                .map(partner -> partner.id().value())
                .toList();
        if (!partners.isEmpty()) {
            who.add(Sql.of("u.id in (:partners)").with("partners", partners));
        }
        if (who.isEmpty()) {
            return NOBODY;
        }
        return Sql.of("u.active and u.id <> :importer and u.id <> :owner and (%s)", Sql.join(" or ", who))
                .with("importer", importer.value())
                .with("owner", owner.value());
    }

    /** Whether any active colleague can be shared with, on a common team or not. */
    private static boolean colleague(StandingSql own, UserId owner, boolean commonTeam) {
        var organization = own.actor().organization();
        return decide(own, owner, own.stranger(true, organization, organization, new UserId(0), commonTeam))
                .allowed();
    }
}
