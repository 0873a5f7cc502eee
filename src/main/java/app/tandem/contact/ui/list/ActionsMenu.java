package app.tandem.contact.ui.list;

import app.tandem.access.Action;
import app.tandem.operation.MenuEntry;
import app.tandem.shell.Icons;
import app.tandem.shell.Toast;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;

/** "Actions" on the ticked contacts; what applies to none of them stays, with a lock and its reasons (R15). */
class ActionsMenu extends MenuBar {

    private final SerializableConsumer<Action> chosen;
    private final SubMenu menu;

    ActionsMenu(SerializableConsumer<Action> chosen) {
        this.chosen = chosen;
        addClassName("t-actions");
        addThemeName("small");
        var root = addItem(new Div(new Span("Actions"), Icons.CHEVRON_DOWN.create()));
        root.setAriaLabel("Actions");
        menu = root.getSubMenu();
    }

    /** Shows what is possible now. */
    void show(Map<Action, MenuEntry> entries) {
        menu.removeAll();
        var admin = menu.addItem("Admin actions").getSubMenu();
        entry(admin, "Share with user", Entry.of(entries, Action.SHARE, Action.UNSHARE));
        entry(admin, "Assign to user", Entry.of(entries, Action.ASSIGN, Action.UNASSIGN));
        entry(admin, "Change Owner", Entry.of(entries, Action.CHANGE_OWNER));
        menu.addSeparator();
        entry(menu, "Archive", Entry.of(entries, Action.ARCHIVE));
        entry(menu, "Activate", Entry.of(entries, Action.ACTIVATE));
    }

    private void entry(SubMenu place, String label, Entry entry) {
        var words = new Span(label);
        words.addClassName("t-entry-l");
        var content = new Div(words);
        content.addClassName("t-entry");
        if (entry.possible()) {
            var amount = new Span(entry.part());
            amount.addClassName("t-entry-n");
            content.add(amount);
            place.addItem(content, click -> chosen.accept(entry.action()));
            return;
        }
        content.addClassName("refused");
        content.add(Icons.LOCK.create());
        var reasons = String.join(" ", entry.reasons());
        var item = place.addItem(content, click -> Toast.refused(label + " is not possible here", reasons));
        item.addClassName("t-refused");
        item.getElement().setAttribute("aria-disabled", "true");
        Tooltip.forComponent(item).withText(reasons).withPosition(Tooltip.TooltipPosition.START_TOP);
    }

    /** One line of the menu: an action, or with it the one that takes its effect back in the same panel. */
    record Entry(Action action, int allowed, int selected, List<String> reasons) {

        static Entry of(Map<Action, MenuEntry> entries, Action action, Action... orAction) {
            var first = entries.getOrDefault(action, new MenuEntry(action, 0, 0, List.of()));
            var allowed = first.allowed();
            for (var other : orAction) {
                if (allowed == 0 && entries.containsKey(other)) {
                    allowed = entries.get(other).allowed();
                }
            }
            return new Entry(action, allowed, first.selected(), first.reasons());
        }

        boolean possible() {
            return allowed > 0;
        }

        /** "1 of 3" where it applies in part. */
        String part() {
            return allowed < selected ? Amounts.number(allowed) + " of " + Amounts.number(selected) : "";
        }
    }
}
