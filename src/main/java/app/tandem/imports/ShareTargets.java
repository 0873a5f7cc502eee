package app.tandem.imports;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.access.Standing;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Standings;
import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With whom an importer can share what an import creates: whom R9 allows for contacts of their owner. */
@Service
@Transactional(readOnly = true)
public class ShareTargets {

    private static final UserId NOBODY = new UserId(0);

    private final JdbcClient jdbc;
    private final People people;
    private final Standings standings;

    ShareTargets(JdbcClient jdbc, People people, Standings standings) {
        this.jdbc = jdbc;
        this.people = people;
        this.standings = standings;
    }

    /** People whose name has that text, by name. */
    public List<Person> find(UserId importer, UserId owner, String text, int offset, int limit) {
        var where = new Conditions().and(possible(importer, owner));
        for (String word : Folding.fold(text).split(" ", -1)) {
            if (!word.isEmpty()) {
                String name = "word" + where.size();
                where.and(Sql.of("position(:" + name + " in u.search_name) > 0").with(name, word));
            }
        }
        return people(where, offset, limit);
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

    private Sql possible(UserId importer, UserId owner) {
        var own = standings.of(importer);
        var organization = own.actor().organization();
        List<Sql> who = new ArrayList<>();
        if (allows(own, owner, organization, NOBODY, false)) {
            who.add(Sql.of("u.organization_id = :org").with("org", organization.value()));
        } else if (allows(own, owner, organization, NOBODY, true)) {
            who.add(Sql.of("u.organization_id = :org and exists (select 1 from team_member a join team_member b"
                            + " on b.team_id = a.team_id where a.user_id = :importer and b.user_id = u.id)")
                    .with("org", organization.value()));
        }
        List<Long> partners = people.find(own.partners()).values().stream()
                .filter(partner -> allows(own, owner, partner.organization(), partner.id(), false))
                .map(partner -> partner.id().value())
                .toList();
        if (!partners.isEmpty()) {
            who.add(Sql.of("u.id in (:partners)").with("partners", partners));
        }
        if (who.isEmpty()) {
            return Sql.of("1 = 0");
        }
        return Sql.of("u.active and u.id <> :importer and u.id <> :owner and (%s)", Sql.join(" or ", who))
                .with("importer", importer.value())
                .with("owner", owner.value());
    }

    /** The policy's answer for a contact of that owner that is like any new one. */
    private static boolean allows(
            StandingSql own, UserId owner, OrganizationId theirs, UserId who, boolean commonTeam) {
        var importer = own.actor();
        var facts =
                Facts.of(owner.equals(importer.id()) ? Fact.OWNER : Fact.SUPERVISOR, Fact.COLLEAGUE, Fact.OWNER_ACTIVE);
        return AccessPolicy.decide(
                        Action.SHARE,
                        new Standing(facts, StandingSql.rights(importer)),
                        own.stranger(true, theirs, importer.organization(), who, commonTeam))
                .allowed();
    }
}
