package app.tandem.contact.visibility;

import app.tandem.access.Action;
import app.tandem.access.Helpers;
import app.tandem.access.Target;
import app.tandem.contact.ContactId;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up who can help with a refusal, so that reasons name nobody who cannot (R15). */
@Component
public class Helping {

    /** Beyond this many owners nobody is named. */
    private static final int OWNERS = 50;

    private static final String AROUND = """
            exists (select 1 from supervision s where s.user_id = w.id and s.supervisor_id <> :viewer) as supervised,
            exists (select 1 from active_partner p where p.user_id = w.id
              and p.partner_id = cast(:helped as bigint)) as owners_partner,
            exists (select 1 from team_member a join team_member b on b.team_id = a.team_id
              where a.user_id = w.id and b.user_id = cast(:helped as bigint)) as owners_team,
            (select count(distinct o.kind) from app_user x join organization o on o.id = x.organization_id
              where x.id = :viewer or x.id = cast(:helped as bigint)) as kinds""";

    private final JdbcClient jdbc;
    private final People people;

    Helping(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Row(long key, long facts, UserId owner, Helpers.Around around) {}

    /** For each existing contact, who can help with an action on it; two statements. */
    public Map<Long, Helpers> with(Action action, StandingSql standings, Collection<Long> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        Map<Long, Helpers> helpers = new HashMap<>();
        rows(ofContacts(standings.actor(), standings.factsWithShares(), standings.joins(), contacts), standings)
                .forEach(row -> helpers.put(
                        row.key(),
                        Helpers.of(
                                action,
                                standings.standing(row.facts()),
                                standings.other() == null ? Target.NONE : standings.target(row.facts()),
                                row.around())));
        return helpers;
    }

    /** What is known about these owners; nothing if they are too many. */
    public Map<Long, Helpers.Around> ofOwners(StandingSql standings, Collection<Long> owners) {
        if (owners.isEmpty() || owners.size() > OWNERS) {
            return Map.of();
        }
        Map<Long, Helpers.Around> around = new HashMap<>();
        rows(
                        Sql.of("select w.id, 0 as facts, w.id as owner_id, false as assignee, " + AROUND
                                        + " from app_user w where w.id in (:helpOf)")
                                .with("viewer", standings.actor().id().value())
                                .with("helpOf", List.copyOf(owners)),
                        standings)
                .forEach(row -> around.put(row.key(), row.around()));
        return around;
    }

    /** What a viewer knows about the other people around one contact. */
    public Helpers.Around of(Actor reader, ContactId contact) {
        return rows(ofContacts(reader, Sql.of("0"), Sql.of(""), List.of(contact.value())), null).stream()
                .map(Row::around)
                .findFirst()
                .orElse(Helpers.Around.UNKNOWN);
    }

    private static Sql ofContacts(Actor viewer, Sql facts, Sql joins, Collection<Long> contacts) {
        return Sql.of(
                        "select c.id, %s as facts, c.owner_id, exists (select 1 from app_user h"
                                + " where h.id = c.assignee_id and h.active) as assignee, " + AROUND
                                + " from contact c join app_user w on w.id = c.owner_id%s where c.id in (:helpOf)",
                        facts,
                        joins)
                .with("viewer", viewer.id().value())
                .with("helpOf", List.copyOf(contacts));
    }

    private List<Row> rows(Sql query, @Nullable StandingSql standings) {
        var other = standings == null ? null : standings.other();
        List<Row> rows = query.with(
                        "helped", other == null ? 0L : other.person().id().value())
                .on(jdbc)
                .query((r, n) -> new Row(
                        r.getLong("id"),
                        r.getLong("facts"),
                        new UserId(r.getLong("owner_id")),
                        new Helpers.Around(
                                Helpers.Around.UNKNOWN.owner(),
                                r.getBoolean("assignee"),
                                r.getBoolean("supervised"),
                                r.getBoolean("owners_partner"),
                                r.getBoolean("owners_team"),
                                r.getInt("kinds") > 1)))
                .list();
        var owners = people.actors(rows.stream().map(Row::owner).distinct().toList());
        List<Row> whole = new ArrayList<>();
        for (Row row : rows) {
            var owner = owners.get(row.owner());
            var a = row.around();
            whole.add(
                    owner == null
                            ? row
                            : new Row(
                                    row.key(),
                                    row.facts(),
                                    row.owner(),
                                    new Helpers.Around(
                                            StandingSql.rights(owner),
                                            a.activeAssignee(),
                                            a.supervised(),
                                            a.ownersPartner(),
                                            a.ownersTeam(),
                                            a.invitable())));
        }
        return whole;
    }
}
