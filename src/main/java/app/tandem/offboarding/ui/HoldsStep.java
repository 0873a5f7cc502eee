package app.tandem.offboarding.ui;

import app.tandem.contact.ui.list.ContactsAddress;
import app.tandem.offboarding.Leaver;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** Step 1: what the leaver holds, and what happens to each. */
class HoldsStep extends Div {

    HoldsStep(Leaver leaver) {
        var holds = leaver.holdings();
        var id = leaver.person().id();
        addClassName("t-offboard-holds");
        var moves = new Figures("Moves to the new owners");
        moves.figure(
                holds.owned(), "contact", "contacts", "With private notes and groups; all shares and assignments end.");
        link(moves, holds.owned(), ContactsAddress.ofOwner(id));
        moves.figure(holds.archived(), "archived contact", "archived contacts", "They stay archived.");
        link(moves, holds.archived(), ContactsAddress.archivedOfOwner(id));
        moves.figure(
                holds.deleted(), "deleted contact", "deleted contacts", "They can still be restored by the new owner.");
        moves.figure(
                holds.tasks(),
                "open task",
                "open tasks",
                "They go with their contacts; tasks on contacts that stay go to you.");
        var stays = new Figures("Stays");
        stays.figure(
                holds.onLoan(),
                "contact on a loan",
                "contacts on loans",
                "No one can move them until the loan has closed. Until then, an administrator can archive them and"
                        + " add notes to them, as the owner.");
        link(stays, holds.onLoan(), ContactsAddress.onLoanOfOwner(id));
        stays.figure(holds.savedViews(), "saved view", "saved views", "Kept with the account.");
        var ends = new Figures("Ends");
        ends.lost(holds.assigned(), "assignment", "assignments", "Contacts of others that are assigned to them.");
        ends.lost(holds.shared(), "share", "shares", "Contacts of others that are shared with them.");
        ends.lost(
                holds.partnerships(),
                "co-marketing partnership",
                "co-marketing partnerships",
                "New owners need partnerships of their own.");
        ends.lost(holds.running(), "running operation", "running operations", "Stopped; what is done stays done.");
        ends.lost(holds.signIns(), "sign-in", "sign-ins", "Open pages close within seconds.");
        if (leaver.person().active()) {
            ends.fact("The account", "Deactivated when you confirm.");
        } else {
            ends.fact(
                    "The account", "Deactivated already. It counts as reactivated for this alone; nobody can sign in.");
        }
        var columns = new Div(moves, stays, ends);
        columns.addClassName("t-figure-columns");
        if (!holds.needsNewOwner()) {
            add(nothingMoves(leaver));
        }
        add(columns);
    }

    private static Component nothingMoves(Leaver leaver) {
        return new EmptyState(
                Icons.CHECK, "Nothing moves", leaver.person().name() + " owns no contact that needs a new owner.");
    }

    private static void link(Figures column, int number, String address) {
        if (number > 0) {
            var show = new Anchor(address, "Show");
            show.addClassName("t-link");
            column.with(show);
        }
    }
}
