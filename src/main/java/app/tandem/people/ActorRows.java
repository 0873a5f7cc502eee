package app.tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads an actor: one row for each user on the teams they manage, or a single row without one. */
final class ActorRows implements ResultSetExtractor<Optional<Actor>> {

    static final String SQL = """
            select u.id, u.organization_id, u.first_name, u.last_name, u.active, u.role, u.can_share, u.can_change_owner,
                   o.share_scope, o.change_owner_by, m.team_id as managed_team, s.user_id as supervised
            from app_user u
            join organization o on o.id = u.organization_id
            left join team_member m on m.user_id = u.id and m.manager
            left join team_member s on s.team_id = m.team_id and s.user_id <> u.id
            where u.id = :id""";

    @Override
    public Optional<Actor> extractData(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var id = new UserId(rows.getLong("id"));
        var organization = new OrganizationId(rows.getLong("organization_id"));
        var name = rows.getString("first_name") + " " + rows.getString("last_name");
        var active = rows.getBoolean("active");
        var admin = rows.getString("role").equals("ADMIN");
        var manages = rows.getLong("managed_team") > 0;
        var supervisor = admin || manages;
        var share = supervisor || rows.getBoolean("can_share");
        var changeOwner = supervisor || rows.getBoolean("can_change_owner");
        var teamsOnly = rows.getString("share_scope").equals("TEAMS");
        var owners = rows.getString("change_owner_by").equals("OWNERS");
        var supervised = admin ? Set.<UserId>of() : supervised(rows);
        return Optional.of(new Actor(
                id, organization, name, active, admin, manages, share, changeOwner, teamsOnly, owners, supervised));
    }

    private static Set<UserId> supervised(ResultSet rows) throws SQLException {
        var users = new HashSet<UserId>();
        do {
            var user = rows.getLong("supervised");
            if (user > 0) {
                users.add(new UserId(user));
            }
        } while (rows.next());
        return Set.copyOf(users);
    }
}
