package app.tandem.contact.ui.list;

import app.tandem.access.Action;
import app.tandem.operation.MenuEntry;
import app.tandem.shell.Icons;
import app.tandem.shell.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many contacts are ticked, and what can be done with them; always there, so that no row ever moves (R15, R45). */
class SelectionStrip extends Div {

    /** What the menu asks of the policy. */
    static final List<Action> ASKED = List.of(
            Action.SHARE,
            Action.UNSHARE,
            Action.ASSIGN,
            Action.UNASSIGN,
            Action.CHANGE_OWNER,
            Action.ARCHIVE,
            Action.ACTIVATE,
            Action.PUT_IN_GROUP,
            Action.TAKE_FROM_GROUP,
            Action.MERGE,
            Action.DELETE,
            Action.EXPORT);

    private static final String FIRST = "Tick contacts first";

    private final SerializableConsumer<Action> chosen;
    private final Span amount = new Span();
    private final Span hidden = new Span();
    private final Span fixed = new Span("Selection fixed while the panel is open");
    private final Button all;
    private final Button clear;
    private final Button change;
    private final RefusableButton share;
    private final RefusableButton assign;
    private final RefusableButton noActions = new RefusableButton("Actions", () -> {});
    private final Div buttons = new Div();
    /** There while something is ticked: its menus are a tenth of what a session keeps. */
    private @Nullable ActionsMenu actions;

    private boolean some;
    private boolean more;
    private boolean locked;

    SelectionStrip(Runnable selectAll, Runnable clear, Runnable change, SerializableConsumer<Action> chosen) {
        this.chosen = chosen;
        addClassName("t-strip");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "Selected contacts");
        amount.addClassName("t-strip-n");
        hidden.addClassName("t-sub");
        fixed.addClassNames("t-sub", "t-strip-fixed");
        var says = new Span(amount, hidden, fixed);
        says.addClassName("t-strip-says");
        says.getElement().setAttribute("role", "status");
        all = link("", selectAll);
        this.clear = link("Clear", clear);
        this.change = link("Change selection", change);
        share = new RefusableButton("Share with user", () -> chosen.accept(Action.SHARE));
        assign = new RefusableButton("Assign to user", () -> chosen.accept(Action.ASSIGN));
        noActions.addClassName("t-no-actions");
        noActions.setSuffixComponent(Icons.CHEVRON_DOWN.create());
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        List.of(share, assign, noActions).forEach(button -> button.addThemeVariants(ButtonVariant.SMALL));
        buttons.add(share, assign, noActions);
        buttons.addClassName("t-strip-acts");
        add(says, all, this.clear, this.change, spacer, buttons);
        showNothing();
    }

    private static Button link(String label, Runnable action) {
        var link = new Button(label, click -> action.run());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassName("t-link");
        return link;
    }

    /** Says that nothing is ticked yet, and shows all the same what could be done (R15). */
    void showNothing() {
        some = false;
        more = false;
        amount.setText(FIRST);
        hidden.setText("");
        links();
        List.of(share, assign, noActions).forEach(button -> button.holdUntil(FIRST));
        noActions.setVisible(true);
        if (actions != null) {
            buttons.remove(actions);
            actions = null;
        }
    }

    /** Shows how many, and offers all that match unless they are selected. */
    void show(Ticking.Amount ticked, boolean allSelected, int matching) {
        some = true;
        more = !allSelected && matching > 0;
        amount.setText(Amounts.number(ticked.selected()) + " selected");
        hidden.setText(ticked.hidden() > 0 ? Amounts.number(ticked.hidden()) + " hidden by the filter" : "");
        all.setText(more ? "Select all " + Amounts.number(matching) + " matching" : "");
        links();
    }

    /** Says that what is ticked stays as it is while a panel works on it, or that it can be changed again (R45). */
    void lock(boolean now) {
        locked = now;
        links();
    }

    private void links() {
        setClassName("idle", !some);
        hidden.setVisible(!hidden.getText().isEmpty());
        fixed.setVisible(locked);
        all.setVisible(more && !locked);
        clear.setVisible(some && !locked);
        change.setVisible(locked);
    }

    /** Shows what is possible. */
    void show(Map<Action, MenuEntry> entries) {
        if (actions == null) {
            actions = new ActionsMenu(chosen);
            buttons.add(actions);
            noActions.setVisible(false);
        }
        actions.show(entries);
        refuse(share, ActionsMenu.Entry.share(entries));
        refuse(assign, ActionsMenu.Entry.assign(entries));
    }

    private static void refuse(RefusableButton button, ActionsMenu.Entry entry) {
        if (entry.idle()) {
            button.idle(entry.reasons());
        } else {
            button.refuse(entry.possible() ? List.of() : entry.reasons());
        }
    }
}
