package app.tandem.partner.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.operation.Operations;
import app.tandem.partner.FormerShares;
import app.tandem.partner.Partner;
import app.tandem.partner.Partners;
import app.tandem.partner.PartnershipRefused;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.LinkDialog;
import app.tandem.shell.parts.Toast;
import java.io.Serializable;
import java.util.NoSuchElementException;

/** What is done with partnerships from their page: the questions before, the words after. */
class PartnerActs implements Serializable {

    /** The page on which it is done. */
    interface Page extends Serializable {

        void refresh();
    }

    private final transient Partners partners;
    private final transient FormerShares former;
    private final transient Operations operations;
    private final transient People people;
    private final UserId viewer;
    private final Page page;

    PartnerActs(
            Partners partners, FormerShares former, Operations operations, People people, UserId viewer, Page page) {
        this.partners = partners;
        this.former = former;
        this.operations = operations;
        this.people = people;
        this.viewer = viewer;
        this.page = page;
    }

    void invite() {
        new InvitePartnerDialog(email -> {
                    partners.invite(viewer, email);
                    page.refresh();
                    tell(email.strip());
                })
                .open();
    }

    void again(Partner one) {
        if (change(() -> partners.inviteAgain(viewer, one.id()))) {
            tell(one.email());
        }
    }

    private void tell(String email) {
        if (partners.goOut()) {
            Toast.done("Invitation sent to " + email, "The link works for 30 days.");
        } else {
            Toast.done(email + " is invited", "No mail server is set up: copy the invitation link and hand it over.");
        }
    }

    void copyLink(Partner one) {
        change(() -> new LinkDialog(
                        one.name(),
                        partners.goOut()
                                ? "Whoever opens it signs in, or has the invitation mailed to their own address. It works"
                                        + " for 30 days, until it is accepted."
                                : "Whoever opens it accepts the invitation. It works once, for 30 days.",
                        partners.link(viewer, one.id()),
                        "Copy Invitation Link to Clipboard")
                .open());
    }

    void withdraw(Partner one) {
        new Ask(
                        "Withdraw the invitation to " + one.name() + "?",
                        "The links to it stop working. You can invite again at any time.",
                        "Withdraw",
                        "Keep it",
                        () -> {
                            if (change(() -> partners.withdraw(viewer, one.id()))) {
                                Toast.done("Invitation to " + one.name() + " withdrawn", "");
                            }
                        })
                .destroys()
                .open();
    }

    void accept(Partner one) {
        if (change(() -> partners.accept(viewer, one.id()))) {
            Toast.done("You and " + one.name() + " are partners", "You can share and assign contacts to each other.");
        }
    }

    void decline(Partner one) {
        new Ask(
                        "Decline the invitation of " + one.name() + "?",
                        one.name() + " sees that the invitation is over, and can invite you again.",
                        "Decline",
                        "Keep it",
                        () -> {
                            if (change(() -> partners.decline(viewer, one.id()))) {
                                Toast.done("Invitation of " + one.name() + " declined", "");
                            }
                        })
                .open();
    }

    void end(Partner one) {
        new EndPartnershipDialog(partners, former, operations, people, viewer, one, page).open();
    }

    /** Changes something; whatever came of it, the page shows how it is now. */
    private boolean change(Runnable change) {
        return change(change, page);
    }

    static boolean change(Runnable change, Page page) {
        boolean done = false;
        try {
            change.run();
            done = true;
        } catch (PartnershipRefused refused) {
            Toast.refused("Nothing was changed", refused.sentence());
        } catch (EntryRefused refused) {
            Toast.refused("Nothing was changed", refused.sentence());
        } catch (NoSuchElementException | IllegalStateException gone) {
            Toast.refused("Nothing was changed", "It was changed in another window meanwhile.");
        }
        page.refresh();
        return done;
    }
}
