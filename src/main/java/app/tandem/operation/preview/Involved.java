package app.tandem.operation.preview;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Target;
import app.tandem.audit.OperationId;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an action concerns besides the actor: people with access, and owners on whose behalf they act. */
@Component
public class Involved {

    private static final String FROM = " from " + WorkingSets.CONTACTS + " i join contact c on c.id = i.contact_id";

    private final JdbcClient jdbc;

    Involved(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The others with access to the contacts the action applies to, as far as the actor may know (R6a), largest count
     * first.
     */
    public Map<UserId, Integer> withAccess(StandingSql standings, OperationId operation, Action action) {
        List<Long> contacts = new ArrayList<>();
        Sql.of("select c.id, %s as facts" + FROM + "%s", standings.facts(), standings.joins())
                .with("op", operation.value())
                .on(jdbc)
                .query(r -> {
                    var standing = standings.standing(r.getLong("facts"));
                    if (AccessPolicy.decide(action, standing, Target.NONE).allowed()) {
                        contacts.add(r.getLong("id"));
                    }
                });
        if (contacts.isEmpty()) {
            return Map.of();
        }
        var actor = standings.actor();
        Map<UserId, Integer> people = new LinkedHashMap<>();
        jdbc.sql("select a.user_id, count(*) as n from unnest(cast(:contacts as bigint array)) as x(id)"
                        + " join contact c on c.id = x.id join contact_access a on a.contact_id = c.id"
                        + " join app_user u on u.id = a.user_id where a.user_id <> :viewer and "
                        + VisibleParts.related("c", "u", "a")
                        + " group by a.user_id, u.sort_name order by n desc, u.sort_name, a.user_id")
                .param("contacts", contacts.toArray(Long[]::new))
                .param("viewer", actor.id().value())
                .param("viewerOrg", actor.organization().value())
                .query(r -> {
                    people.put(new UserId(r.getLong("user_id")), r.getInt("n"));
                });
        return people;
    }

    /**
     * The supervised owners on whose behalf the actor acts because nothing else entitles them, largest count first.
     */
    public Map<UserId, Integer> owners(StandingSql standings, OperationId operation) {
        Map<UserId, Integer> owners = new HashMap<>();
        Sql.of(
                        "select g.owner_id, g.facts, count(*) as n from (select c.owner_id, %s as facts" + FROM
                                + "%s) g group by g.owner_id, g.facts",
                        standings.facts(),
                        standings.joins())
                .with("op", operation.value())
                .on(jdbc)
                .query(r -> {
                    var standing = standings.standing(r.getLong("facts"));
                    if (standing.actsAsOwner() && !standing.assigned()) {
                        owners.merge(new UserId(r.getLong("owner_id")), r.getInt("n"), Integer::sum);
                    }
                });
        Map<UserId, Integer> sorted = new LinkedHashMap<>();
        owners.entrySet().stream()
                .sorted(Map.Entry.<UserId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
