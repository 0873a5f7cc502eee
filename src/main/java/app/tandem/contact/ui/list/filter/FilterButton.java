package app.tandem.contact.ui.list.filter;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableSupplier;

/** A button that opens choices, read when it opens. */
public class FilterButton extends Button {

    private final String label;
    private final Span key = new Span();
    private final Span value = new Span();
    private final Component chevron = Icons.CHEVRON_DOWN.create();

    FilterButton(String label, SerializableSupplier<? extends Component> choices) {
        this.label = label;
        key.addClassName("t-chip-k");
        value.addClassName("t-chip-v");
        getElement().appendChild(key.getElement(), value.getElement());
        show("");
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("t-filter");
        open(this, label, PopoverPosition.BOTTOM_START, choices);
    }

    /**
     * Opens choices below a button, reread each time. The popover is created with the first click: most sessions open
     * few of the many.
     */
    public static void open(
            Button button, String label, PopoverPosition position, SerializableSupplier<? extends Component> choices) {
        button.getElement().setAttribute("aria-haspopup", "dialog").setAttribute("aria-expanded", "false");
        button.addClickListener(click -> {
            click.unregisterListener();
            popover(button, label, position, choices).open();
        });
    }

    private static Popover popover(
            Button button, String label, PopoverPosition position, SerializableSupplier<? extends Component> choices) {
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(position);
        popover.setModal(true);
        popover.setAriaLabel(label);
        popover.addClassName("t-filter-pop");
        popover.addOpenedChangeListener(change -> {
            popover.removeAll();
            if (change.isOpened()) {
                popover.add(choices.get());
            }
        });
        return popover;
    }

    /** Shows the filter's setting; nothing if unset. */
    void show(String words) {
        key.setText(words.isEmpty() ? label : label + ": ");
        value.setText(words);
        value.getElement().setAttribute("title", words);
        setSuffixComponent(words.isEmpty() ? chevron : null);
    }
}
