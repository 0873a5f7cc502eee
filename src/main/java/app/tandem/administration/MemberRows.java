package app.tandem.administration;

import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the people of an organization, with or without an account yet, as one list by name. */
@Component
public class MemberRows {

    /** Accounts and invitations, with the columns of {@code x}. */
    private static final String EVERYBODY = """
            (select u.id as user_id, cast(0 as bigint) as invitation_id, u.first_name, u.last_name, u.email, u.title,
                    u.can_share, u.can_change_owner, u.can_restore_consent, u.sort_name, u.search_name, cast(null as timestamp with time zone) as since,
                    u.last_sign_in_at as signed_in,
                    exists (select 1 from sign_in_factor f where f.user_id = u.id) as factor,
                    case when u.role = 'ADMIN' then 'ADMINISTRATOR'
                         when exists (select 1 from team_member m where m.user_id = u.id and m.manager) then 'MANAGER'
                         else 'MEMBER' end as role,
                    case when u.active then 'ACTIVE' else 'DEACTIVATED' end as status
             from app_user u where u.organization_id = :organization
             union all
             select cast(0 as bigint), i.id, i.first_name, i.last_name, i.email, i.title,
                    i.can_share, i.can_change_owner, false, i.sort_name, i.search_name, i.invited_at,
                    cast(null as timestamp with time zone), false,
                    case when i.role = 'ADMIN' then 'ADMINISTRATOR' else 'MEMBER' end,
                    case when i.expires_at > :now then 'INVITED' else 'EXPIRED' end
             from invitation i where i.organization_id = :organization) x""";

    private static final String TEXT = " and (x.search_name like :name escape '\\' or x.email like :email escape '\\')";
    private static final String TEAM = """

             and (exists (select 1 from team_member m where m.user_id = x.user_id and m.team_id = :team)
                  or exists (select 1 from invitation_team m where m.invitation_id = x.invitation_id and m.team_id = :team))""";
    private static final String LICENCE = """

             and (exists (select 1 from user_licence l where l.user_id = x.user_id and l.state = :licence)
                  or exists (select 1 from invitation_licence l where l.invitation_id = x.invitation_id
                             and l.state = :licence))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Member> page(OrganizationId organization, MemberFilter filter, int offset, int limit) {
        return whole(statement(
                        "select x.*",
                        organization,
                        filter,
                        " order by x.sort_name, x.user_id, x.invitation_id offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query(MemberRows::read)
                .list());
    }

    int count(OrganizationId organization, MemberFilter filter) {
        return statement("select count(*)", organization, filter, "")
                .query(Integer.class)
                .single();
    }

    Map<Member.Status, Integer> byStatus(OrganizationId organization) {
        Map<Member.Status, Integer> counts = new HashMap<>();
        statement("select x.status, count(*) as n", organization, MemberFilter.ALL, " group by x.status")
                .query((row, n) -> counts.put(Member.Status.valueOf(row.getString("status")), row.getInt("n")))
                .list();
        return counts;
    }

    /** One account, if it is of this organization. */
    List<Member> account(OrganizationId organization, UserId user) {
        return one(organization, " and x.user_id = :id", user.value());
    }

    /** One invitation, if it is to this organization. */
    public List<Member> invitation(OrganizationId organization, long invitation) {
        return one(organization, " and x.invitation_id = :id", invitation);
    }

    private List<Member> one(OrganizationId organization, String which, long id) {
        return id <= 0
                ? List.of()
                : whole(statement("select x.*", organization, MemberFilter.ALL, which)
                        .param("id", id)
                        .query(MemberRows::read)
                        .list());
    }

    private JdbcClient.StatementSpec statement(
            String select, OrganizationId organization, MemberFilter filter, String rest) {
        var team = filter.team();
        var licence = filter.licence();
        var role = filter.role();
        var status = filter.status();
        return jdbc.sql(select + " from " + EVERYBODY + " where 1 = 1"
                        + (filter.text().isEmpty() ? "" : TEXT)
                        + (role == null ? "" : " and x.role = :role")
                        + (team == null ? "" : TEAM)
                        + (licence == null ? "" : LICENCE)
                        + (status == null ? "" : " and x.status = :status")
                        + rest)
                .param("organization", organization.value())
                .param("now", OffsetDateTime.now(clock))
                .param("name", Like.part(Folding.fold(filter.text())))
                .param("email", Like.part(Cleaned.withoutNul(filter.text()).toLowerCase(Locale.ROOT)))
                .param("role", role == null ? null : role.name())
                .param("team", team == null ? null : team.value())
                .param("licence", licence == null ? null : licence.name())
                .param("status", status == null ? null : status.name());
    }

    private static Member read(ResultSet row, int number) throws SQLException {
        long user = row.getLong("user_id");
        return new Member(
                user == 0 ? null : new UserId(user),
                row.getLong("invitation_id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                Columns.text(row, "title"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("can_share"),
                row.getBoolean("can_change_owner"),
                row.getBoolean("can_restore_consent"),
                Set.of(),
                List.of(),
                Columns.instant(row, "signed_in"),
                Columns.instant(row, "since"),
                row.getBoolean("factor"),
                Member.Status.valueOf(row.getString("status")));
    }

    /** Adds what has rows of its own: one statement each for all of them. */
    private List<Member> whole(List<Member> found) {
        var users = found.stream()
                .map(Member::id)
                .filter(id -> id != null)
                .map(UserId::value)
                .toList();
        var invitations =
                found.stream().map(Member::invitation).filter(id -> id > 0).toList();
        Map<String, Set<String>> licences = new HashMap<>();
        Map<String, Set<String>> teams = new HashMap<>();
        collect(
                users,
                "user-",
                "select user_id as id, state as word from user_licence where user_id in (:ids) order by state",
                licences);
        collect(users, "user-", """
                select m.user_id as id, t.name || case when m.manager then ' (manager)' else '' end as word
                from team_member m join team t on t.id = m.team_id where m.user_id in (:ids) order by t.name""", teams);
        collect(
                invitations,
                "invitation-",
                "select invitation_id as id, state as word from invitation_licence where invitation_id in (:ids) order by state",
                licences);
        collect(invitations, "invitation-", """
                select m.invitation_id as id, t.name as word from invitation_team m join team t on t.id = m.team_id
                where m.invitation_id in (:ids) order by t.name""", teams);
        return found.stream()
                .map(one -> with(one, licences.get(one.key()), teams.get(one.key())))
                .toList();
    }

    private void collect(Collection<Long> ids, String prefix, String sql, Map<String, Set<String>> into) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query(row -> {
                into.computeIfAbsent(prefix + row.getLong("id"), key -> new LinkedHashSet<>())
                        .add(row.getString("word"));
            });
        }
    }

    private static Member with(Member one, @Nullable Set<String> states, @Nullable Set<String> teams) {
        Set<LicenceState> licences = EnumSet.noneOf(LicenceState.class);
        if (states != null) {
            states.forEach(state -> LicenceState.read(state).ifPresent(licences::add));
        }
        return new Member(
                one.id(),
                one.invitation(),
                one.firstName(),
                one.lastName(),
                one.email(),
                one.title(),
                one.role(),
                one.mayShare(),
                one.mayChangeOwner(),
                one.mayRestoreConsent(),
                licences,
                teams == null ? List.of() : new ArrayList<>(teams),
                one.signedIn(),
                one.since(),
                one.factor(),
                one.status());
    }
}
