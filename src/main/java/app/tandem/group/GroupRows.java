package app.tandem.group;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.GroupRef;
import app.tandem.contact.visibility.Visibility;
import app.tandem.group.Groups.OfOthers;
import app.tandem.group.Groups.Overview;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads groups: names, visible contacts, and the groups of one contact. */
@Component
class GroupRows {

    private static final String IN =
            " and exists (select 1 from contact_group_member m where m.group_id = g.id and m.contact_id = :contact)";

    private final JdbcClient jdbc;
    private final WorkingSets workingSets;

    GroupRows(JdbcClient jdbc, WorkingSets workingSets) {
        this.jdbc = jdbc;
        this.workingSets = workingSets;
    }

    List<GroupRef> of(UserId user) {
        return own(user, "", null);
    }

    List<GroupRef> of(UserId user, ContactId contact) {
        return own(user, IN, contact);
    }

    private List<GroupRef> own(UserId user, String and, @Nullable ContactId contact) {
        return jdbc.sql("select g.id, g.name from contact_group g where g.user_id = :user" + and
                        + " order by g.name_key, g.id")
                .param("user", user.value())
                .param("contact", contact == null ? null : contact.value())
                .query((row, n) -> group(row))
                .list();
    }

    /** The groups of others in the viewer's organization that a contact is in. */
    List<OfOthers> ofOthers(Actor viewer, ContactId contact) {
        return jdbc.sql("""
                        select g.id, g.name, u.first_name || ' ' || u.last_name as owner
                        from contact_group g join app_user u on u.id = g.user_id
                        where g.user_id <> :viewer and u.organization_id = :viewerOrg %s
                        order by g.name_key, u.sort_name, g.id""".formatted(IN))
                .param("viewer", viewer.id().value())
                .param("viewerOrg", viewer.organization().value())
                .param("contact", contact.value())
                .query((row, n) -> new OfOthers(group(row), row.getString("owner")))
                .list();
    }

    /** Counts in one statement for all groups, only contacts the viewer still sees (R4). */
    List<Overview> overview(Actor viewer) {
        return Sql.of("""
                        select g.id, g.name, coalesce(s.active, 0) as active, coalesce(s.archived, 0) as archived, s.added_at
                        from contact_group g left join (
                          select gm.group_id, sum(case when c.archived then 0 else 1 end) as active,
                                 sum(case when c.archived then 1 else 0 end) as archived, max(gm.added_at) as added_at
                          from contact_group og
                          join contact_group_member gm on gm.group_id = og.id
                          join contact c on c.id = gm.contact_id
                          left join (%s) v on v.contact_id = gm.contact_id
                          where og.user_id = :viewer and (v.contact_id is not null or %s)
                          group by gm.group_id) s on s.group_id = g.id
                        where g.user_id = :viewer order by g.name_key, g.id""", Visibility.own(viewer), Visibility.supervises(viewer))
                .on(jdbc)
                .query((row, n) -> new Overview(
                        group(row), row.getInt("active"), row.getInt("archived"), Columns.instant(row, "added_at")))
                .list();
    }

    /** The actor's own, by name, with how many visible contacts of an opened operation are in each. */
    List<GroupChoice> choices(Actor actor, OperationId operation) {
        var groups = Sql.of(
                "select g.id, g.name, coalesce(n.contacts, 0) as contacts from contact_group g left join ("
                        + "select gm.group_id, count(*) as contacts from " + WorkingSets.BOUND
                        + " i join contact c on c.id = i.contact_id join contact_group_member gm on gm.contact_id = c.id"
                        + " join contact_group og on og.id = gm.group_id and og.user_id = :viewer where %s"
                        + " group by gm.group_id) n on n.group_id = g.id"
                        + " where g.user_id = :viewer order by g.name_key, g.id",
                Visibility.sees(actor));
        return workingSets
                .on(actor.id(), operation, groups)
                .query((row, n) -> new GroupChoice(group(row), row.getInt("contacts")))
                .list();
    }

    private static GroupRef group(ResultSet row) throws SQLException {
        return new GroupRef(row.getLong("id"), row.getString("name"));
    }
}
