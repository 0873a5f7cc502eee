package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ui.list.filter.FilterButton;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.shared.Tooltip.TooltipPosition;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Shows, hides and moves columns; changes apply at once. */
public class ColumnChooser extends Button {

    private final SerializableConsumer<ContactsColumns> chosen;
    private final Div list = new Div();
    private final Button usual = new Button("Default columns");
    private final Map<ContactsColumn, Div> lines = new EnumMap<>(ContactsColumn.class);
    private ContactsColumns columns = ContactsColumns.USUAL;

    public ColumnChooser(SerializableConsumer<ContactsColumns> chosen) {
        super(Icons.COLUMNS.create());
        this.chosen = chosen;
        setAriaLabel("Columns");
        setTooltipText("Columns").setPosition(TooltipPosition.START); // below it stands the strip with "Actions"
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassNames("t-icon-button", "t-columns");
        list.addClassNames("t-options", "t-options-list");
        usual.addThemeVariants(ButtonVariant.TERTIARY);
        usual.addClassName("t-link");
        usual.addClickListener(click -> {
            choose(ContactsColumns.USUAL);
            usual.focus();
        });
        FilterButton.open(this, "Columns", PopoverPosition.BOTTOM_END, this::choices);
    }

    /** Shows these columns. */
    public void show(ContactsColumns now) {
        columns = now;
        if (list.isAttached()) {
            choices();
        }
    }

    private Div choices() {
        list.removeAll();
        for (var column : columns.order()) {
            if (column != ContactsColumn.NAME) {
                list.add(line(column));
            }
        }
        list.add(usual);
        return list;
    }

    private Div line(ContactsColumn column) {
        var box = new Checkbox(column.label(), columns.shows(column));
        box.addValueChangeListener(change -> {
            choose(columns.show(column, change.getValue()));
            keepOn(column, 0);
        });
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var place = columns.order().indexOf(column);
        var line = new Div(
                box,
                spacer,
                move(column, -1, "left", place > 1),
                move(column, 1, "right", place < columns.order().size() - 1));
        line.addClassName("t-column");
        lines.put(column, line);
        return line;
    }

    private Button move(ContactsColumn column, int by, String where, boolean possible) {
        var button = new Button(Icons.CHEVRON_DOWN.create(), click -> {
            choose(columns.move(column, by));
            keepOn(column, by);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames("t-icon-button", by < 0 ? "t-up" : "t-down");
        button.setAriaLabel("Move " + column.label() + " to the " + where);
        button.setVisible(possible);
        return button;
    }

    /** All lines are new: the keyboard stays on what it used, or on what is left of it where a column can go no further. */
    private void keepOn(ContactsColumn column, int by) {
        var parts = Objects.requireNonNull(lines.get(column))
                .getChildren()
                .filter(part -> part instanceof Focusable<?> && part.isVisible())
                .map(part -> (Focusable<?>) part)
                .toList();
        parts.get(by == 0 ? 0 : by < 0 ? 1 : parts.size() - 1).focus();
    }

    private void choose(ContactsColumns now) {
        columns = now;
        choices();
        chosen.accept(now);
    }
}
