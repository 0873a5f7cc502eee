package app.tandem.contact.ui.list;

import app.tandem.access.Action;
import app.tandem.operation.MenuEntry;
import app.tandem.shell.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;

/** How many contacts are ticked, and what can be done with them. */
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

    private final Span amount = new Span();
    private final Span hidden = new Span();
    private final Button all;
    private final RefusableButton share;
    private final RefusableButton assign;
    private final ActionsMenu actions;

    SelectionStrip(Runnable selectAll, Runnable clear, SerializableConsumer<Action> chosen) {
        addClassName("t-strip");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "Selected contacts");
        amount.addClassName("t-strip-n");
        hidden.addClassName("t-sub");
        var says = new Span(amount, hidden);
        says.addClassName("t-strip-says");
        says.getElement().setAttribute("role", "status");
        all = link("", selectAll);
        share = new RefusableButton("Share with user", () -> chosen.accept(Action.SHARE));
        assign = new RefusableButton("Assign to user", () -> chosen.accept(Action.ASSIGN));
        actions = new ActionsMenu(chosen);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        share.addThemeVariants(ButtonVariant.SMALL);
        assign.addThemeVariants(ButtonVariant.SMALL);
        var buttons = new Div(share, assign, actions);
        buttons.addClassName("t-strip-acts");
        add(says, all, link("Clear", clear), spacer, buttons);
    }

    private static Button link(String label, Runnable action) {
        var link = new Button(label, click -> action.run());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassName("t-link");
        return link;
    }

    /** Shows how many, and offers all that match unless they are selected. */
    void show(Ticking.Amount ticked, boolean allSelected, int matching) {
        amount.setText(Amounts.number(ticked.selected()) + " selected");
        hidden.setText(ticked.hidden() > 0 ? Amounts.number(ticked.hidden()) + " hidden by the filter" : "");
        hidden.setVisible(ticked.hidden() > 0);
        var more = !allSelected && matching > 0;
        all.setText(more ? "Select all " + Amounts.number(matching) + " matching" : "");
        all.setVisible(more);
    }

    /** Shows what is possible. */
    void show(Map<Action, MenuEntry> entries) {
        actions.show(entries);
        refuse(share, ActionsMenu.Entry.share(entries));
        refuse(assign, ActionsMenu.Entry.assign(entries));
    }

    private static void refuse(RefusableButton button, ActionsMenu.Entry entry) {
        button.refuse(entry.possible() ? List.of() : entry.reasons());
    }
}
