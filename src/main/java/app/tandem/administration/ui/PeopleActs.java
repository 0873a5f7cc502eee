package app.tandem.administration.ui;

import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.Member;
import app.tandem.administration.Members;
import app.tandem.administration.OrganizationTeams;
import app.tandem.administration.Role;
import app.tandem.administration.invitations.InvitationLists;
import app.tandem.administration.invitations.Invitations;
import app.tandem.administration.invitations.NewMember;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.people.signins.SignInEnd;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.LinkDialog;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.proof.Prover;
import app.tandem.shell.security.ClosedAccount;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.Set;

/** What is done with people from their page: the questions before, the words after. */
class PeopleActs implements MemberPanel.Page, InvitationPanel.Page {

    /** The page on which it is done. */
    interface Page extends Serializable {

        /** Opens somebody at the side; nobody if the key is empty. */
        void open(String key);

        void refresh();
    }

    private final transient Members members;
    private final transient Invitations invitations;
    private final transient InvitationLists lists;
    private final transient OrganizationTeams teams;
    private final transient Prover prover;
    private final UserId viewer;
    private final boolean lender;
    private final Page page;

    PeopleActs(
            Members members,
            Invitations invitations,
            InvitationLists lists,
            OrganizationTeams teams,
            Prover prover,
            UserId viewer,
            boolean lender,
            Page page) {
        this.members = members;
        this.invitations = invitations;
        this.lists = lists;
        this.teams = teams;
        this.prover = prover;
        this.viewer = viewer;
        this.lender = lender;
        this.page = page;
    }

    @Override
    public void close() {
        page.open("");
    }

    void invite() {
        new InviteDialog(teams.of(viewer), lender, this::send, this::prove, this::inviteList).open();
    }

    private void send(NewMember who) {
        long invitation = invitations.invite(viewer, who);
        tell("Invitation sent to " + who.email().strip(), who.firstName().strip() + " is invited");
        page.open("invitation-" + invitation);
    }

    void inviteList() {
        new InviteListDialog(lists, invitations.goOut(), viewer, this::prove, page::refresh).open();
    }

    @Override
    public void rename(Member member) {
        new RenameDialog(member, (first, last, title) -> {
                    members.rename(viewer, member.account(), first, last, title);
                    page.refresh();
                })
                .open();
    }

    @Override
    public void administer(Member member, boolean admin) {
        boolean self = member.account().equals(viewer);
        if (admin) {
            prove(() -> change(() -> members.administer(viewer, member.account(), true)));
            page.refresh();
            return;
        }
        if (!self) {
            change(() -> members.administer(viewer, member.account(), false));
            return;
        }
        new Ask(
                        "Stop being an administrator?",
                        "You will no longer see these pages. Another administrator can give you the role again.",
                        "Stop",
                        "Stay administrator",
                        () -> {
                            if (change(() -> members.administer(viewer, viewer, false))) {
                                ClosedAccount.leave(UI.getCurrent(), SignInEnd.ROLE);
                            }
                        })
                .open();
        page.refresh();
    }

    @Override
    public void permit(Member member, boolean share, boolean changeOwner) {
        change(() -> members.permit(viewer, member.account(), share, changeOwner));
    }

    @Override
    public void permitRestoring(Member member, boolean may) {
        change(() -> members.permitRestoring(viewer, member.account(), may));
    }

    @Override
    public void license(Member member, Set<LicenceState> states) {
        change(() -> members.license(viewer, member.account(), states));
    }

    @Override
    public void signOut(Member member) {
        new Ask(
                        "Sign out " + member.name() + " everywhere?",
                        "Their open pages close within seconds. What they have not saved there is lost; they can sign in"
                                + " again at once.",
                        "Sign out",
                        "Leave signed in",
                        () -> change(() -> members.signOut(viewer, member.account())))
                .open();
    }

    @Override
    public void turnOffFactor(Member member) {
        new Ask(
                        "Turn off the second factor of " + member.name() + "?",
                        "Make sure that it is they who ask for it: their password alone then lets them in. They are signed"
                                + " out everywhere and told by e-mail.",
                        "Turn off",
                        "Keep it",
                        () -> prove(() -> change(() -> members.turnOffFactor(viewer, member.account()))))
                .destroys()
                .open();
    }

    @Override
    public void deactivate(Member member) {
        new Ask(
                        "Deactivate " + member.name() + "?",
                        "They are signed out everywhere at once and cannot sign in. What they own, share and are assigned"
                                + " stays as it is; nobody can work on their contacts until they are reactivated.",
                        "Deactivate",
                        "Keep active",
                        () -> change(() -> members.deactivate(viewer, member.account())))
                .destroys()
                .open();
    }

    @Override
    public void reactivate(Member member) {
        change(() -> members.reactivate(viewer, member.account()));
    }

    @Override
    public void copyLink(Member invited) {
        if (invited.role() == Role.ADMINISTRATOR) {
            prove(() -> showLink(invited));
        } else {
            showLink(invited);
        }
    }

    private void showLink(Member invited) {
        change(() -> new LinkDialog(
                        invited.name(),
                        "Whoever has this link can join as " + invited.name() + ". It works once, for seven days.",
                        invitations.link(viewer, invited.invitation()),
                        "Copy")
                .open());
    }

    @Override
    public void resend(Member invited) {
        if (change(() -> invitations.resend(viewer, invited.invitation()))) {
            tell("Invitation sent to " + invited.email() + " again", invited.firstName() + " is invited again");
        }
    }

    @Override
    public void withdraw(Member invited) {
        new Ask(
                        "Withdraw the invitation to " + invited.name() + "?",
                        "Their link stops working. You can invite them again at any time.",
                        "Withdraw",
                        "Keep it",
                        () -> {
                            if (change(() -> invitations.withdraw(viewer, invited.invitation()))) {
                                close();
                                Toast.done("Invitation to " + invited.email() + " withdrawn", "");
                            }
                        })
                .destroys()
                .open();
    }

    private void tell(String sent, String invited) {
        if (invitations.goOut()) {
            Toast.done(sent, "The link works for seven days.");
        } else {
            Toast.done(invited, "No mail server is set up: copy the invitation link and hand it over.");
        }
    }

    /** Has the administrator prove themself before what lets somebody in, or in more easily. */
    private void prove(Command then) {
        prover.prove(viewer, then);
    }

    /** Changes something; whatever came of it, the page shows how it is now. */
    private boolean change(Runnable change) {
        boolean done = false;
        try {
            change.run();
            done = true;
        } catch (AdministrationRefused refused) {
            Toast.refused("Nothing was changed", String.join(" ", refused.reasons()));
        } catch (EntryRefused refused) {
            Toast.refused("Nothing was changed", refused.sentence());
        } catch (NoSuchElementException gone) {
            Toast.refused("Nothing was changed", "It was changed in another window meanwhile.");
        }
        page.refresh();
        return done;
    }
}
