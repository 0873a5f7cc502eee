package app.tandem.people;

import app.tandem.time.DateStyle;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;

/**
 * Who acts, with everything the rules of section 1 say of them, read afresh for every call of a service.
 *
 * @param active whether the account is active; nothing is allowed to a deactivated one
 * @param admin supervises everybody else in the organization
 * @param managesTeam whether they manage at least one team
 * @param mayShare the permission "Share & assign with colleagues" (team managers and admins always have it)
 * @param mayChangeOwner the permission "Change owner" (team managers and admins always have it)
 * @param mayRestoreConsent the permission "Restore consent", which only administrators can have (R35)
 * @param sharesWithTeamsOnly the organization's setting "Members may share with: their own teams"
 * @param ownersMayChangeOwner the organization's setting "Change owner is for owners and supervisors"
 * @param supervised the users of the teams they manage, without themself; of an admin: left empty, see {@link #admin}
 * @param licences the states in which a loan officer may work a borrower (R50); empty for who is not judged
 * @param zone what all days and times they see and name are in
 * @param dates how days and times are written for them
 */
public record Actor(
        UserId id,
        OrganizationId organization,
        String name,
        boolean active,
        boolean admin,
        boolean managesTeam,
        boolean mayShare,
        boolean mayChangeOwner,
        boolean mayRestoreConsent,
        boolean sharesWithTeamsOnly,
        boolean ownersMayChangeOwner,
        Set<UserId> supervised,
        Set<LicenceState> licences,
        ZoneId zone,
        DateStyle dates)
        implements Serializable {

    /** Whether this person supervises that user of that organization (rules, section 1). */
    public boolean supervises(UserId user, OrganizationId theirs) {
        if (!active || user.equals(id)) {
            return false;
        }
        return admin ? theirs.equals(organization) : supervised.contains(user);
    }

    /** Whether they supervise anybody. */
    public boolean isSupervisor() {
        return active && (admin || !supervised.isEmpty());
    }

    Actor supervising(Set<UserId> users) {
        return new Actor(
                id,
                organization,
                name,
                active,
                admin,
                managesTeam,
                mayShare,
                mayChangeOwner,
                mayRestoreConsent,
                sharesWithTeamsOnly,
                ownersMayChangeOwner,
                users,
                licences,
                zone,
                dates);
    }
}
