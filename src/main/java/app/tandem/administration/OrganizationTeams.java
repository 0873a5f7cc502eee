package app.tandem.administration;

import app.tandem.administration.TeamSheet.OnTeam;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.Actor;
import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.people.accounts.TeamId;
import app.tandem.people.accounts.Teams;
import app.tandem.sql.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of an organization, for its administrators; for anybody else nothing is here (section 1, R48). */
@Service
@Transactional
public class OrganizationTeams {

    private static final String SHEETS = """
            select t.id, t.name, m.manager, u.id as user_id, u.first_name || ' ' || u.last_name as person, u.title, u.active
            from team t left join team_member m on m.team_id = t.id left join app_user u on u.id = m.user_id
            where t.organization_id = :organization""";

    private final Administrators administrators;
    private final Teams teams;
    private final AccountTrail trail;
    private final JdbcClient jdbc;

    OrganizationTeams(Administrators administrators, Teams teams, AccountTrail trail, JdbcClient jdbc) {
        this.administrators = administrators;
        this.teams = teams;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** All teams with their people, by name. */
    @Transactional(readOnly = true)
    public List<TeamSheet> of(UserId viewer) {
        return administrators
                .find(viewer)
                .map(admin -> sheets(admin.organization(), null))
                .orElse(List.of());
    }

    /** At most so many people of the organization who are not on the team, by name; the deactivated are left out. */
    @Transactional(readOnly = true)
    public List<OnTeam> candidates(UserId viewer, TeamId team, String text, int offset, int limit) {
        return administrators
                .find(viewer)
                .map(admin -> jdbc.sql("""
                                select u.id, u.first_name || ' ' || u.last_name as name, u.title from app_user u
                                where u.organization_id = :organization and u.active
                                  and u.search_name like :name escape '\\'
                                  and exists (select 1 from team t where t.id = :team and t.organization_id = :organization)
                                  and not exists (select 1 from team_member m where m.team_id = :team and m.user_id = u.id)
                                order by u.sort_name, u.id offset :offset rows fetch next :limit rows only""")
                        .param("organization", admin.organization().value())
                        .param("team", team.value())
                        .param("name", Like.part(Folding.fold(text)))
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, n) -> new OnTeam(
                                new UserId(row.getLong("id")),
                                row.getString("name"),
                                Columns.text(row, "title"),
                                false,
                                true))
                        .list())
                .orElse(List.of());
    }

    /** Founds a team; throws IllegalArgumentException for a missing name and one that is taken. */
    public TeamId create(UserId viewer, String name) {
        var admin = administrators.require(viewer);
        var team = teams.create(admin.organization(), name);
        trail.record(Entry.about(
                admin.organization(),
                viewer,
                AccountEvent.TEAM_CREATED,
                sheet(admin, team).name()));
        return team;
    }

    /** Renames a team; throws IllegalArgumentException like {@link #create}. */
    public void rename(UserId viewer, TeamId team, String name) {
        var admin = administrators.require(viewer);
        var before = sheet(admin, team);
        teams.rename(team, name);
        var after = sheet(admin, team);
        if (!after.name().equals(before.name())) {
            trail.record(Entry.about(admin.organization(), viewer, AccountEvent.TEAM_RENAMED, after.name())
                    .from(before.name(), after.name()));
        }
    }

    /** Deletes a team; its people stay, whoever managed them through it does so no more. */
    public void delete(UserId viewer, TeamId team) {
        var admin = administrators.require(viewer);
        var before = sheet(admin, team);
        teams.delete(team);
        trail.record(Entry.about(admin.organization(), viewer, AccountEvent.TEAM_DELETED, before.name())
                .from(
                        String.join(
                                ", ", before.people().stream().map(OnTeam::name).toList()),
                        ""));
    }

    /** Puts somebody on a team, or changes whether they manage it. */
    public void put(UserId viewer, TeamId team, UserId member, boolean manager) {
        var admin = administrators.require(viewer);
        administrators.account(admin, member);
        var sheet = sheet(admin, team);
        var before = on(sheet, member);
        if (manager) {
            teams.manage(team, member);
        } else {
            teams.join(team, member);
        }
        if (before.isEmpty()) {
            record(admin, AccountEvent.TEAM_JOINED, member, sheet);
        }
        if (before.map(OnTeam::manager).orElse(false) != manager) {
            record(admin, manager ? AccountEvent.TEAM_MANAGED : AccountEvent.TEAM_MANAGED_NO_MORE, member, sheet);
        }
    }

    /** Takes somebody off a team; nothing happens if they are not on it. */
    public void remove(UserId viewer, TeamId team, UserId member) {
        var admin = administrators.require(viewer);
        var sheet = sheet(admin, team);
        if (on(sheet, member).isPresent()) {
            teams.leave(team, member);
            record(admin, AccountEvent.TEAM_LEFT, member, sheet);
        }
    }

    private void record(Actor admin, AccountEvent event, UserId member, TeamSheet team) {
        trail.record(Entry.of(admin.organization(), admin.id(), event, member).on(team.name()));
    }

    private static Optional<OnTeam> on(TeamSheet team, UserId member) {
        return team.people().stream().filter(one -> one.id().equals(member)).findFirst();
    }

    private TeamSheet sheet(Actor admin, TeamId team) {
        return sheets(admin.organization(), team).stream().findFirst().orElseThrow(Administrators::nothing);
    }

    private List<TeamSheet> sheets(OrganizationId organization, @Nullable TeamId one) {
        Map<Long, TeamSheet> sheets = new LinkedHashMap<>();
        jdbc.sql(SHEETS + (one == null ? "" : " and t.id = :team")
                        + " order by t.name, t.id, case when m.manager then 0 else 1 end, u.sort_name, u.id")
                .param("organization", organization.value())
                .param("team", one == null ? null : one.value())
                .query(row -> {
                    var id = row.getLong("id");
                    var name = row.getString("name");
                    var sheet =
                            sheets.computeIfAbsent(id, key -> new TeamSheet(new TeamId(key), name, new ArrayList<>()));
                    if (row.getLong("user_id") > 0) {
                        sheet.people()
                                .add(new OnTeam(
                                        new UserId(row.getLong("user_id")),
                                        row.getString("person"),
                                        Columns.text(row, "title"),
                                        row.getBoolean("manager"),
                                        row.getBoolean("active")));
                    }
                });
        return List.copyOf(sheets.values());
    }
}
