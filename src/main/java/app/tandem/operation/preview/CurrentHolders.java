package app.tandem.operation.preview;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Target;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactSql;
import app.tandem.contact.GroupRef;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.WorkingSets;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the holders of shares and assignments on a working set, as far as the actor may know (R6a). */
@Component
public class CurrentHolders {

    private static final String CONTACTS =
            "from (select x.id as contact_id from unnest(cast(:contacts as bigint array)) as x(id)) i"
                    + " join contact c on c.id = i.contact_id ";

    private static final String KNOWN = "from (select c.id, c.organization_id, c.first_name, c.last_name, c.email,"
            + " c.cell_phone, c.sort_name " + CONTACTS + """
            where %s) c
            join contact_access a on a.contact_id = c.id
            join app_user u on u.id = a.user_id
            where\s""";

    private static final String ASSIGNED = "a.assigned";

    private static final String SHARED = "a.shared and " + VisibleParts.share("c", "u", "a");

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final WorkingSets workingSets;

    CurrentHolders(JdbcClient jdbc, Dialect dialect, WorkingSets workingSets) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.workingSets = workingSets;
    }

    private ContactSql bound(OperationId operation, ContactSql sql) {
        Long[] contacts = workingSets.contacts(operation).toArray(Long[]::new);
        dialect.planForValues(jdbc, contacts.length);
        return sql.with("contacts", contacts);
    }

    /** The holders of shares or assignments, largest count first. */
    public Map<UserId, Integer> of(Actor actor, OperationId operation, boolean shares) {
        var sql = new ContactSql();
        String known = KNOWN.formatted(Visibility.sees(actor, sql));
        String held = shares ? SHARED : ASSIGNED;
        Map<UserId, Integer> holders = new LinkedHashMap<>();
        jdbc.sql("select a.user_id, count(*) as n " + known + held
                        + " group by a.user_id, u.sort_name order by n desc, u.sort_name, a.user_id")
                .params(bound(operation, sql).values())
                .query(r -> {
                    holders.put(new UserId(r.getLong(1)), r.getInt(2));
                });
        return holders;
    }

    /** The names of the contacts that are shared with one of them, by name. */
    public List<String> contacts(Actor actor, OperationId operation, UserId sharedUser, int limit) {
        var sql = new ContactSql();
        String known = KNOWN.formatted(Visibility.sees(actor, sql));
        bound(operation, sql).with("user", sharedUser.value()).with("limit", limit);
        return jdbc.sql("select c.first_name, c.last_name, c.email, c.cell_phone " + known + SHARED
                        + " and a.user_id = :user order by c.sort_name, c.id fetch next :limit rows only")
                .params(sql.values())
                .query((r, n) -> ContactName.of(r.getString(1), r.getString(2), r.getString(3), r.getString(4)))
                .list();
    }

    /** The owners of the contacts an action applies to, largest count first. */
    public Map<UserId, Integer> owners(StandingSql standings, OperationId operation, Action action) {
        var sql = bound(operation, new ContactSql());
        String facts = standings.facts(sql);
        Map<UserId, Integer> owners = new HashMap<>();
        jdbc.sql("select g.owner_id, g.facts, count(*) from (select c.owner_id, " + facts + " as facts" + " " + CONTACTS
                        + standings.joins() + ") g group by g.owner_id, g.facts")
                .params(sql.values())
                .query(r -> {
                    var standing = standings.standing(r.getInt(2));
                    if (AccessPolicy.decide(action, standing, Target.NONE).allowed()) {
                        owners.merge(new UserId(r.getLong(1)), r.getInt(3), Integer::sum);
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

    /** The actor's own groups, by name, each with its number of visible contacts in the working set. */
    public List<GroupChoice> groups(Actor actor, OperationId operation) {
        var sql = new ContactSql();
        String sees = Visibility.sees(actor, sql);
        return jdbc.sql("select g.id, g.name, coalesce(n.contacts, 0) from contact_group g left join ("
                        + "select gm.group_id, count(*) as contacts " + CONTACTS
                        + "join contact_group_member gm on gm.contact_id = c.id"
                        + " join contact_group og on og.id = gm.group_id and og.user_id = :viewer where " + sees
                        + " group by gm.group_id) n on n.group_id = g.id"
                        + " where g.user_id = :viewer order by g.name_key, g.id")
                .params(bound(operation, sql).values())
                .query((r, n) -> new GroupChoice(new GroupRef(r.getLong(1), r.getString(2)), r.getInt(3)))
                .list();
    }

    /** The organizations of the visible contacts' owners. */
    public Set<OrganizationId> organizations(Actor actor, OperationId operation) {
        var sql = new ContactSql();
        String sees = Visibility.sees(actor, sql);
        return Set.copyOf(jdbc.sql("select distinct c.organization_id " + CONTACTS + " where " + sees)
                .params(bound(operation, sql).values())
                .query((r, n) -> new OrganizationId(r.getLong(1)))
                .list());
    }
}
