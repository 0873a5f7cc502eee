package app.tandem.contact.ui.list;

import app.tandem.access.Action;
import app.tandem.contact.Merges;
import app.tandem.operation.MenuEntry;
import app.tandem.shell.StoppedEntry;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** "Actions" on the ticked contacts; what applies to none of them stays, with its reasons (R15). */
class ActionsMenu extends MenuBar {

    private final SerializableConsumer<Action> chosen;
    private final SubMenu menu;
    private Map<Action, MenuEntry> shown = Map.of();

    ActionsMenu(SerializableConsumer<Action> chosen) {
        this.chosen = chosen;
        addClassName("t-actions");
        addThemeName("small");
        menu = addItem("Actions").getSubMenu();
    }

    /** Shows what is possible now; an open menu stays open while that is what it shows already. */
    void show(Map<Action, MenuEntry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = Map.copyOf(entries);
        menu.removeAll();
        entry(menu, "Add to group", Entry.of(entries, Action.PUT_IN_GROUP));
        entry(menu, "Remove from group", Entry.of(entries, Action.TAKE_FROM_GROUP));
        menu.addSeparator();
        var admin = menu.addItem("Admin actions").getSubMenu();
        entry(admin, "Share with user", Entry.share(entries));
        entry(admin, "Assign to user", Entry.assign(entries));
        entry(admin, "Change Owner", Entry.of(entries, Action.CHANGE_OWNER));
        menu.addSeparator();
        entry(menu, "Archive", Entry.of(entries, Action.ARCHIVE));
        entry(menu, "Activate", Entry.of(entries, Action.ACTIVATE));
        entry(menu, "Merge", Entry.merge(entries));
        entry(menu, "Delete", Entry.of(entries, Action.DELETE));
        entry(menu, "Export CSV", Entry.of(entries, Action.EXPORT));
    }

    private void entry(SubMenu place, String label, Entry entry) {
        if (entry.idle()) {
            StoppedEntry.idle(place, label, entry.reasons());
        } else if (entry.possible()) {
            var words = new Span(label);
            words.addClassName("t-entry-l");
            var amount = new Span(entry.part());
            amount.addClassName("t-entry-n");
            var content = new Div(words, amount);
            content.addClassName("t-entry");
            place.addItem(content, click -> chosen.accept(entry.action()))
                    .setClassName("t-danger", entry.action() == Action.DELETE);
        } else {
            StoppedEntry.refuse(place, label, entry.reasons());
        }
    }

    /**
     * One line of the menu: an action, or where it is not possible the one that takes its effect back in the same panel.
     *
     * @param instead what the panel can be used for if only that is possible; empty otherwise
     * @param idle whether there is only nothing to do
     */
    record Entry(Action action, int allowed, int selected, String instead, List<String> reasons, boolean idle)
            implements Serializable {

        static Entry of(Map<Action, MenuEntry> entries, Action action) {
            var entry = entries.getOrDefault(action, new MenuEntry(action, 0, 0, List.of(), false));
            return new Entry(action, entry.allowed(), entry.selected(), "", entry.reasons(), entry.idle());
        }

        static Entry of(Map<Action, MenuEntry> entries, Action action, Action back, String words) {
            var entry = of(entries, action);
            var takingBack = of(entries, back);
            return entry.possible() || !takingBack.possible()
                    ? entry
                    : new Entry(action, takingBack.allowed(), takingBack.selected(), words, List.of(), false);
        }

        boolean possible() {
            return allowed > 0;
        }

        /** "1 of 3" where it applies in part; "Unshare only" where nothing else is possible. */
        String part() {
            var part = allowed < selected ? Amounts.number(allowed) + " of " + Amounts.number(selected) : "";
            return instead.isEmpty() ? part : instead + (part.isEmpty() ? "" : ", " + part);
        }

        /** Two or three of one's own, all of them (R19). */
        static Entry merge(Map<Action, MenuEntry> entries) {
            var entry = of(entries, Action.MERGE);
            if (entry.selected() < 2 || entry.selected() > Merges.MOST) {
                return new Entry(Action.MERGE, 0, entry.selected(), "", List.of("Select two or three."), true);
            }
            return entry.allowed() == entry.selected() || !entry.possible()
                    ? entry
                    : new Entry(
                            Action.MERGE,
                            0,
                            entry.selected(),
                            "",
                            List.of("Only contacts that you own can be merged; " + Amounts.number(entry.allowed())
                                    + " of " + Amounts.number(entry.selected()) + " are."),
                            false);
        }

        static Entry share(Map<Action, MenuEntry> entries) {
            return of(entries, Action.SHARE, Action.UNSHARE, "Unshare only");
        }

        static Entry assign(Map<Action, MenuEntry> entries) {
            return of(entries, Action.ASSIGN, Action.UNASSIGN, "Unassign only");
        }
    }
}
