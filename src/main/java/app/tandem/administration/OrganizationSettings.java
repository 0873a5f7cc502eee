package app.tandem.administration;

import app.tandem.access.Explanation;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Organizations;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of an organization, for its administrators (section 1): a setting never removes a share. */
@Service
@Transactional
public class OrganizationSettings {

    private static final String OWN_TEAMS = "Their own teams";
    private static final String WHOLE_ORGANIZATION = "The whole organization";
    private static final String SUPERVISORS = "Supervisors only";
    private static final String OWNERS = "Owners and supervisors";

    private final Administrators administrators;
    private final Organizations organizations;
    private final AccountTrail trail;
    private final JdbcClient jdbc;

    OrganizationSettings(
            Administrators administrators, Organizations organizations, AccountTrail trail, JdbcClient jdbc) {
        this.administrators = administrators;
        this.organizations = organizations;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /**
     * What is set, and how many active people it concerns.
     *
     * @param people how many there are
     * @param sharing who may share and is no administrator: bound by "their own teams"
     * @param alone of these, who are on no team with anybody else
     * @param changing who may change the owner of what they own
     * @param supervisors who supervises anybody
     * @param factorNeeded whether administrators need a second factor
     * @param admins the administrators
     * @param withoutFactor of these, who has no second factor
     * @param ownFactor whether the viewer has one
     */
    public record Settings(
            boolean teamsOnly,
            boolean supervisorsOnly,
            int people,
            int sharing,
            int alone,
            int changing,
            int supervisors,
            boolean factorNeeded,
            int admins,
            int withoutFactor,
            boolean ownFactor)
            implements Serializable {}

    /** The settings; empty for anybody but an administrator. */
    @Transactional(readOnly = true)
    public Optional<Settings> of(UserId viewer) {
        return administrators.find(viewer).map(this::read);
    }

    /** "Members may share with": their own teams, or the whole organization. */
    public void shareWithTeamsOnly(UserId viewer, boolean teamsOnly) {
        var admin = administrators.hold(viewer);
        if (admin.sharesWithTeamsOnly() != teamsOnly) {
            organizations.membersShareWithTeamsOnly(admin.organization(), teamsOnly);
            trail.record(Entry.about(admin.organization(), viewer, AccountEvent.SHARE_SCOPE, "")
                    .from(scope(!teamsOnly), scope(teamsOnly)));
        }
    }

    /** "Change owner is for": supervisors only, or owners and supervisors (R25). */
    public void changeOwnerForSupervisorsOnly(UserId viewer, boolean supervisorsOnly) {
        var admin = administrators.hold(viewer);
        if (admin.ownersMayChangeOwner() == supervisorsOnly) {
            organizations.changeOwnerForSupervisorsOnly(admin.organization(), supervisorsOnly);
            trail.record(Entry.about(admin.organization(), viewer, AccountEvent.CHANGE_OWNER_BY, "")
                    .from(changers(!supervisorsOnly), changers(supervisorsOnly)));
        }
    }

    /**
     * "Administrators need a second factor": who has none is signed out, and sets one up at the next sign-in before
     * anything else (R51). Whoever turns it on has one.
     */
    public void administratorsNeedFactor(UserId viewer, boolean need) {
        var admin = administrators.hold(viewer);
        var now = read(admin);
        if (now.factorNeeded() != need) {
            if (need && !now.ownFactor()) {
                throw new AdministrationRefused(List.of(new Explanation(
                        "You have no second factor yourself yet.", "Set it up first, in your preferences.")));
            }
            organizations.administratorsNeedFactor(admin.organization(), need);
            trail.record(Entry.about(admin.organization(), viewer, AccountEvent.ADMINS_NEED_FACTOR, "")
                    .from(need ? "No" : "Yes", need ? "Yes" : "No"));
        }
    }

    private static String scope(boolean teamsOnly) {
        return teamsOnly ? OWN_TEAMS : WHOLE_ORGANIZATION;
    }

    private static String changers(boolean supervisorsOnly) {
        return supervisorsOnly ? SUPERVISORS : OWNERS;
    }

    private Settings read(Actor admin) {
        return jdbc.sql("""
                        select count(*) as people,
                               sum(case when x.admin or not (x.can_share or x.manages) then 0 else 1 end) as sharing,
                               sum(case when x.admin or not (x.can_share or x.manages) or x.accompanied then 0 else 1 end)
                                 as alone,
                               sum(case when x.admin or x.manages or x.can_change_owner then 1 else 0 end) as changing,
                               sum(case when x.admin or x.manages and x.accompanied then 1 else 0 end) as supervisors,
                               sum(case when x.admin then 1 else 0 end) as admins,
                               sum(case when x.admin and not x.factor then 1 else 0 end) as without_factor,
                               sum(case when x.id = :viewer and x.factor then 1 else 0 end) as own_factor,
                               (select o.admins_need_factor from organization o where o.id = :organization) as factor_needed
                        from (select u.id, exists (select 1 from sign_in_factor f where f.user_id = u.id) as factor,
                                     u.can_share, u.can_change_owner, u.role = 'ADMIN' as admin,
                                     exists (select 1 from team_member m where m.user_id = u.id and m.manager) as manages,
                                     exists (select 1 from team_member m join team_member o on o.team_id = m.team_id
                                             join app_user a on a.id = o.user_id and a.active
                                             where m.user_id = u.id and o.user_id <> u.id) as accompanied
                              from app_user u where u.organization_id = :organization and u.active) x""")
                .param("organization", admin.organization().value())
                .param("viewer", admin.id().value())
                .query((row, n) -> new Settings(
                        admin.sharesWithTeamsOnly(),
                        !admin.ownersMayChangeOwner(),
                        row.getInt("people"),
                        row.getInt("sharing"),
                        row.getInt("alone"),
                        row.getInt("changing"),
                        row.getInt("supervisors"),
                        row.getBoolean("factor_needed"),
                        row.getInt("admins"),
                        row.getInt("without_factor"),
                        row.getInt("own_factor") == 1))
                .single();
    }
}
