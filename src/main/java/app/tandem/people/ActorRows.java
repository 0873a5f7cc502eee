package app.tandem.people;

import app.tandem.people.preferences.Zones;
import app.tandem.time.DateStyle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads actors: one row per user on the teams they manage, or a single row without one. */
final class ActorRows implements ResultSetExtractor<Map<UserId, Actor>> {

    static final String SQL = """
            select u.id, u.organization_id, u.first_name, u.last_name, u.active, u.role, u.can_share, u.can_change_owner,
                   u.can_restore_consent,
                   u.zone, u.browser_zone, u.date_style,
                   case when o.kind = 'LENDER' then l.states end as licences,
                   o.share_scope, o.change_owner_by, m.team_id as managed_team, s.user_id as supervised
            from app_user u
            join organization o on o.id = u.organization_id
            left join (select l.user_id, array_agg(l.state) as states from user_licence l
                       where l.user_id in (:ids) group by l.user_id) l on l.user_id = u.id
            left join team_member m on m.user_id = u.id and m.manager
            left join team_member s on s.team_id = m.team_id and s.user_id <> u.id
            where u.id in (:ids) order by u.id""";

    @Override
    public Map<UserId, Actor> extractData(ResultSet rows) throws SQLException {
        Map<UserId, Actor> actors = new LinkedHashMap<>();
        boolean more = rows.next();
        while (more) {
            var actor = actor(rows);
            Set<UserId> supervised = new HashSet<>();
            do {
                var user = rows.getLong("supervised");
                if (user > 0 && !actor.admin()) {
                    supervised.add(new UserId(user));
                }
                more = rows.next();
            } while (more && rows.getLong("id") == actor.id().value());
            actors.put(actor.id(), actor.supervising(Set.copyOf(supervised)));
        }
        return actors;
    }

    private static Actor actor(ResultSet rows) throws SQLException {
        var admin = rows.getString("role").equals("ADMIN");
        var manages = rows.getLong("managed_team") > 0;
        var supervisor = admin || manages;
        return new Actor(
                new UserId(rows.getLong("id")),
                new OrganizationId(rows.getLong("organization_id")),
                rows.getString("first_name") + " " + rows.getString("last_name"),
                rows.getBoolean("active"),
                admin,
                manages,
                supervisor || rows.getBoolean("can_share"),
                supervisor || rows.getBoolean("can_change_owner"),
                admin && rows.getBoolean("can_restore_consent"),
                rows.getString("share_scope").equals("TEAMS"),
                rows.getString("change_owner_by").equals("OWNERS"),
                Set.of(),
                LicenceState.read(rows.getArray("licences")),
                Zones.effective(rows.getString("zone"), rows.getString("browser_zone")),
                DateStyle.valueOf(rows.getString("date_style")));
    }
}
