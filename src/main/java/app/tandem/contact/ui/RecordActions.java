package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactRecord;
import app.tandem.contact.Related;
import app.tandem.operation.MenuEntry;
import app.tandem.shell.StoppedEntry;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The "Actions" of a record; an entry that is not possible stays, with its reasons (R15). */
class RecordActions extends MenuBar {

    /** What the menu asks of the policy. */
    static final List<Action> ASKED = List.of(
            Action.PUT_IN_GROUP,
            Action.TAKE_FROM_GROUP,
            Action.SHARE,
            Action.ASSIGN,
            Action.CHANGE_OWNER,
            Action.ARCHIVE,
            Action.ACTIVATE,
            Action.MERGE,
            Action.DELETE,
            Action.EXPORT);

    private final RecordPage page;
    private @Nullable Made made;

    /** What the menu is made from. */
    private record Made(Map<Action, MenuEntry> entries, boolean unshare, boolean unassign, boolean giveUp)
            implements Serializable {}

    RecordActions(ContactRecord record, Map<Action, MenuEntry> entries, RecordPage page) {
        this.page = page;
        addClassName("t-actions");
        show(record, entries);
    }

    /** Shows what is possible now. */
    void show(ContactRecord record, Map<Action, MenuEntry> entries) {
        var assignee = record.assignee();
        var now = new Made(
                entries,
                anyEnds(record.sharedWith()),
                assignee != null && assignee.mayEnd(),
                record.standing().assigned() || record.standing().shared());
        if (now.equals(made)) {
            // an open menu stays open
            return;
        }
        made = now;
        removeAll();
        var menu = addItem("Actions").getSubMenu();
        entry(menu, "Add to group", entries, false, Action.PUT_IN_GROUP);
        entry(menu, "Remove from group", entries, false, Action.TAKE_FROM_GROUP);
        menu.addSeparator();
        var admin = menu.addItem("Admin actions").getSubMenu();
        entry(admin, "Share with user", entries, now.unshare(), Action.SHARE);
        entry(admin, "Assign to user", entries, now.unassign(), Action.ASSIGN);
        entry(menu, "Change Owner", entries, false, Action.CHANGE_OWNER);
        menu.addSeparator();
        entry(menu, "Archive", entries, false, Action.ARCHIVE);
        entry(menu, "Activate", entries, false, Action.ACTIVATE);
        entry(menu, "Merge", entries, false, Action.MERGE);
        entry(menu, "Delete", entries, false, Action.DELETE);
        entry(menu, "Export CSV", entries, false, Action.EXPORT);
        if (now.giveUp()) {
            menu.addSeparator();
            menu.addItem("Give up access", click -> page.giveUp());
        }
    }

    private static boolean anyEnds(List<Related> shares) {
        return shares.stream().anyMatch(Related::mayEnd);
    }

    private void entry(SubMenu menu, String label, Map<Action, MenuEntry> entries, boolean canTakeAway, Action action) {
        var entry = Objects.requireNonNull(entries.get(action), label);
        if (entry.possible() || canTakeAway) {
            menu.addItem(label, click -> page.open(action)).setClassName("t-danger", action == Action.DELETE);
            return;
        }
        if (entry.idle()) {
            StoppedEntry.idle(menu, label, entry.reasons());
        } else {
            StoppedEntry.refuse(menu, label, entry.reasons());
        }
    }
}
