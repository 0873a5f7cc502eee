package app.tandem.administration;

import static app.tandem.testing.Northfield.*;

import app.tandem.administration.invitations.InvitationLists;
import app.tandem.administration.invitations.Invitations;
import app.tandem.administration.invitations.ListedRow;
import app.tandem.administration.invitations.NewMember;
import app.tandem.administration.sources.OrganizationSources;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.people.accounts.TeamId;
import app.tandem.testing.StrangerCases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Administration is there for the administrators of the organization, and for nobody else (R4). */
class AdministrationStrangerTest extends StrangerCases {

    private static final byte[] LIST =
            "E-mail,First name,Last name\nx@test.example,X,Y".getBytes(StandardCharsets.UTF_8);

    private static final InvitationLists.Checked ONE = new InvitationLists.Checked(
            List.of("E-mail"), List.of(new ListedRow(2, List.of(), NewMember.of("x@test.example", "X", "Y"), "")));

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    OrganizationTeams teams;

    @Autowired
    OrganizationSettings settings;

    @Autowired
    AccountHistory history;

    @Autowired
    InvitationLists lists;

    @Autowired
    OrganizationSources sources;

    UserId member;
    UserId left;
    TeamId team;
    long invitation;
    long unused;
    UserId partner;

    @Override
    protected void given() {
        member = diego;
        left = victor;
        team = new TeamId(1);
        partner = jonas;
        unused = sources.create(ruth, "Radio");
        sources.share(ruth, unused, diego);
        // by those who have a second factor
        for (var who : List.of(ruth, diego)) {
            jdbc.sql("insert into sign_in_factor (user_id, kind, secret, last_step, created_at)"
                            + " values (:user, 'TOTP', '00', 0, current_timestamp)")
                    .param("user", who.value())
                    .update();
        }
        invitation = invitations.invite(ruth, NewMember.of("ingrid@test.example", "Ingrid", "Maya"));
    }

    @Override
    protected void cases() {
        asks("Members.opens", s -> members.opens(s)).byAdmin().ofOwnOrganization();
        asks("Members.page", s -> members.page(s, MemberFilter.ALL, 0, 9))
                .byAdmin()
                .ofOwnOrganization();
        asks("Members.count", s -> members.count(s, MemberFilter.ALL)).byAdmin().ofOwnOrganization();
        asks("Members.byStatus", s -> members.byStatus(s)).byAdmin().ofOwnOrganization();
        asks("Members.find", s -> members.find(s, member)).byAdmin();
        does("Members.rename", s -> members.rename(s, member, "Stolen", "Name", ""))
                .byAdmin();
        does("Members.administer", s -> members.administer(s, member, true)).byAdmin();
        does("Members.permit", s -> members.permit(s, member, false, false)).byAdmin();
        does("Members.permitRestoring", s -> members.permitRestoring(s, ruth, true))
                .byAdmin();
        does("Members.license", s -> members.license(s, member, Set.of(LicenceState.MN)))
                .byAdmin();
        does("Members.signOut", s -> members.signOut(s, member)).byAdmin();
        does("Members.turnOffFactor", s -> members.turnOffFactor(s, member)).byAdmin();
        does("Members.deactivate", s -> members.deactivate(s, member)).byAdmin();
        does("Members.reactivate", s -> members.reactivate(s, left)).byAdmin();
        asks("Invitations.find", s -> invitations.find(s, invitation)).byAdmin();
        asks("Invitations.link", s -> invitations.link(s, invitation)).byAdmin();
        asks("Invitations.invite", s -> invitations.invite(s, NewMember.of("x@test.example", "X", "Y")))
                .byAdmin()
                .ofOwnOrganization();
        asks("InvitationLists.check", s -> lists.check(s, LIST)).byAdmin().ofOwnOrganization();
        does("InvitationLists.invite", s -> lists.invite(s, ONE)).byAdmin().ofOwnOrganization();
        does("Invitations.resend", s -> invitations.resend(s, invitation)).byAdmin();
        does("Invitations.withdraw", s -> invitations.withdraw(s, invitation)).byAdmin();
        asks("OrganizationTeams.of", s -> teams.of(s)).byAdmin().ofOwnOrganization();
        asks("OrganizationTeams.candidates", s -> teams.candidates(s, team, "", 0, 9))
                .byAdmin();
        asks("OrganizationTeams.create", s -> teams.create(s, "Stolen"))
                .byAdmin()
                .ofOwnOrganization();
        does("OrganizationTeams.rename", s -> teams.rename(s, team, "Stolen")).byAdmin();
        does("OrganizationTeams.delete", s -> teams.delete(s, team)).byAdmin();
        does("OrganizationTeams.put", s -> teams.put(s, team, member, true)).byAdmin();
        does("OrganizationTeams.remove", s -> teams.remove(s, team, member)).byAdmin();
        asks("OrganizationSources.of", s -> sources.of(s)).byAdmin().ofOwnOrganization();
        asks("OrganizationSources.candidates", s -> sources.candidates(s, unused, "", 0, 9))
                .byAdmin();
        asks("OrganizationSources.create", s -> sources.create(s, "Stolen"))
                .byAdmin()
                .ofOwnOrganization();
        does("OrganizationSources.rename", s -> sources.rename(s, unused, "Stolen"))
                .byAdmin();
        does("OrganizationSources.retire", s -> sources.retire(s, source, true)).byAdmin();
        does("OrganizationSources.delete", s -> sources.delete(s, unused)).byAdmin();
        does("OrganizationSources.share", s -> sources.share(s, unused, partner))
                .byAdmin();
        does("OrganizationSources.unshare", s -> sources.unshare(s, unused, member))
                .byAdmin();
        does("OrganizationSources.group", s -> sources.group(s, unused, "Stolen"))
                .byAdmin();
        asks("OrganizationSettings.of", s -> settings.of(s)).byAdmin().ofOwnOrganization();
        does("OrganizationSettings.shareWithTeamsOnly", s -> settings.shareWithTeamsOnly(s, true))
                .byAdmin()
                .ofOwnOrganization();
        does("OrganizationSettings.changeOwnerForSupervisorsOnly", s -> settings.changeOwnerForSupervisorsOnly(s, true))
                .byAdmin()
                .ofOwnOrganization();
        does("OrganizationSettings.administratorsNeedFactor", s -> settings.administratorsNeedFactor(s, true))
                .byAdmin()
                .ofOwnOrganization();
        asks("AccountHistory.page", s -> history.page(s, 0, 9)).byAdmin().ofOwnOrganization();
        asks("AccountHistory.count", s -> history.count(s)).byAdmin().ofOwnOrganization();
        asks("AccountHistory.of", s -> {
                    if (s.equals(ruth)) {
                        members.permit(s, member, false, true);
                    }
                    return history.of(s, member, 9);
                })
                .byAdmin();
        // names only who is known to the reader, see RestoreConsentPermissionTest
        own("ConsentRights.against");
        // by whoever has the link or the code; see InvitationsTest
        own(
                "Invitations.goOut",
                "Joining.find",
                "Joining.accept",
                "FirstStart.isDue",
                "FirstStart.code",
                "FirstStart.found");
    }
}
