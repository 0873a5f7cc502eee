package app.tandem.contact.ui.list;

import app.tandem.contact.ui.ActionMenu;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuLine;
import app.tandem.contact.ui.list.grid.GridSelection;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The selection strip: how many contacts are ticked, and their actions. Always present, so that rows never move (R15,
 * R45).
 */
class SelectionStrip extends Div {

    private static final String FIRST = "Tick contacts first";

    private final SerializableConsumer<MenuAct> chosen;
    private final Span amount = new Span();
    private final Span hidden = new Span();
    private final Span fixed = new Span("Selection fixed while the panel is open");
    private final Button all;
    private final Button clear;
    private final Button change;
    private final Map<MenuAct, RefusableButton> own = new LinkedHashMap<>();
    private final RefusableButton noActions = new RefusableButton("Actions", () -> {});
    private final Div buttons = new Div();
    /** Present only while something is ticked: its menus are a tenth of a session's memory. */
    private @Nullable ActionMenu actions;

    private boolean some;
    private boolean more;
    private boolean locked;

    SelectionStrip(
            Runnable selectAll,
            Runnable clear,
            Runnable change,
            List<MenuAct> withButton,
            SerializableConsumer<MenuAct> chosen) {
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
        withButton.forEach(act -> own.put(act, new RefusableButton(act.label(), () -> chosen.accept(act))));
        noActions.addClassName("t-no-actions");
        noActions.setSuffixComponent(Icons.CHEVRON_DOWN.create());
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        own.values().forEach(buttons::add);
        buttons.add(noActions);
        buttons().forEach(button -> button.addThemeVariants(ButtonVariant.SMALL));
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

    /** Shows that nothing is ticked yet, with the actions disabled (R15). */
    void showNothing() {
        some = false;
        more = false;
        amount.setText(FIRST);
        hidden.setText("");
        links();
        buttons().forEach(button -> button.holdUntil(FIRST));
        noActions.setVisible(true);
        if (actions != null) {
            buttons.remove(actions);
            actions = null;
        }
    }

    /** Shows how many are ticked, and offers to select all that match. */
    void show(GridSelection.Amount ticked, boolean allSelected, int matching) {
        some = true;
        more = !allSelected && matching > 0;
        amount.setText(Amounts.number(ticked.selected()) + " selected");
        hidden.setText(ticked.hidden() > 0 ? Amounts.number(ticked.hidden()) + " hidden by the filter" : "");
        all.setText(more ? "Select all " + Amounts.number(matching) + " matching" : "");
        links();
    }

    /** Shows whether the selection is locked by a panel (R45). */
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
    void show(List<MenuLine> lines) {
        if (actions == null) {
            actions = ActionMenu.ofList(chosen);
            buttons.add(actions);
            noActions.setVisible(false);
        }
        actions.show(lines);
        lines.forEach(line -> {
            var button = own.get(line.act());
            if (button != null) {
                if (line.idle()) {
                    button.idle(line.reasons());
                } else {
                    button.refuse(line.reasons());
                }
            }
        });
    }

    private Stream<RefusableButton> buttons() {
        return Stream.concat(own.values().stream(), Stream.of(noActions));
    }
}
