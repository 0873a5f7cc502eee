package app.tandem.operation.preview;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Target;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactName;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the holders of shares and assignments on a working set, as far as the actor may know (R6a). */
@Component
public class CurrentHolders {

    private static final String CONTACTS = "from " + WorkingSets.BOUND + " i join contact c on c.id = i.contact_id ";

    private static final String KNOWN = "from (select c.id, c.organization_id, c.first_name, c.last_name, c.email,"
            + " c.cell_phone, c.sort_name " + CONTACTS + """
            where %s) c
            join contact_access a on a.contact_id = c.id
            join app_user u on u.id = a.user_id
            where\s""";

    private static final String ASSIGNED = "a.assigned";

    private static final String SHARED = "a.shared and " + VisibleParts.share("c", "u", "a");

    private final WorkingSets workingSets;

    CurrentHolders(WorkingSets workingSets) {
        this.workingSets = workingSets;
    }

    /** The holders of shares or assignments, largest count first. */
    public Map<UserId, Integer> of(Actor actor, OperationId operation, boolean shares) {
        Map<UserId, Integer> holders = new LinkedHashMap<>();
        var held = Sql.of(
                "select a.user_id, count(*) as n " + KNOWN + (shares ? SHARED : ASSIGNED)
                        + " group by a.user_id, u.sort_name order by n desc, u.sort_name, a.user_id",
                Visibility.sees(actor));
        workingSets.on(operation, held).query(r -> {
            holders.put(new UserId(r.getLong("user_id")), r.getInt("n"));
        });
        return holders;
    }

    /** The names of the contacts that are shared with one of them, by name. */
    public List<String> contacts(Actor actor, OperationId operation, UserId sharedUser, int limit) {
        var shared = Sql.of(
                "select c.first_name, c.last_name, c.email, c.cell_phone as phone " + KNOWN + SHARED
                        + " and a.user_id = :user order by c.sort_name, c.id fetch next :limit rows only",
                Visibility.sees(actor));
        return workingSets
                .on(operation, shared.with("user", sharedUser.value()).with("limit", limit))
                .query((r, n) -> ContactName.read(r))
                .list();
    }

    /** The owners of the contacts an action applies to, largest count first. */
    public Map<UserId, Integer> owners(StandingSql standings, OperationId operation, Action action) {
        Map<UserId, Integer> owners = new HashMap<>();
        var grouped = Sql.of(
                "select g.owner_id, g.facts, count(*) as n from (select c.owner_id, %s as facts " + CONTACTS
                        + "%s) g group by g.owner_id, g.facts",
                standings.facts(),
                standings.joins());
        workingSets.on(operation, grouped).query(r -> {
            var standing = standings.standing(r.getLong("facts"));
            if (AccessPolicy.decide(action, standing, Target.NONE).allowed()) {
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

    /** The organizations of the visible contacts' owners. */
    public Set<OrganizationId> organizations(Actor actor, OperationId operation) {
        var owners = Sql.of("select distinct c.organization_id " + CONTACTS + " where %s", Visibility.sees(actor));
        return workingSets
                .on(operation, owners)
                .query((r, n) -> new OrganizationId(r.getLong("organization_id")))
                .set();
    }
}
