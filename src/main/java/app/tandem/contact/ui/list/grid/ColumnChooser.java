package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ui.list.filter.FilterButton;
import app.tandem.shell.parts.Icons;
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
            columns = ContactsColumns.USUAL;
            choices();
            chosen.accept(columns);
        });
        list.add(usual);
        FilterButton.open(this, "Columns", PopoverPosition.BOTTOM_END, this::choices);
    }

    /** Shows these columns. */
    public void show(ContactsColumns now) {
        if (!now.equals(columns)) {
            columns = now;
            if (list.isAttached()) {
                choices();
            }
        }
    }

    private Div choices() {
        lines.values().forEach(list::remove);
        lines.clear();
        for (var column : columns.order()) {
            if (column != ContactsColumn.NAME) {
                list.addComponentAtIndex(lines.size(), line(column));
            }
        }
        showArrows();
        return list;
    }

    private Div line(ContactsColumn column) {
        var box = new Checkbox(column.label(), columns.shows(column));
        box.addValueChangeListener(change -> {
            columns = columns.show(column, change.getValue());
            chosen.accept(columns);
        });
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var line = new Div(box, spacer, move(column, -1, "left"), move(column, 1, "right"));
        line.addClassName("t-column");
        lines.put(column, line);
        return line;
    }

    private Button move(ContactsColumn column, int by, String where) {
        var button = new Button(Icons.CHEVRON_DOWN.create(), click -> move(column, by));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames("t-icon-button", by < 0 ? "t-up" : "t-down");
        button.setAriaLabel("Move " + column.label() + " to the " + where);
        return button;
    }

    /** Moves the neighbour past the line instead of the line, so that the keyboard stays where it is. */
    private void move(ContactsColumn column, int by) {
        int place = columns.order().indexOf(column);
        columns = columns.move(column, by);
        var neighbour = Objects.requireNonNull(lines.get(columns.order().get(place)));
        list.remove(neighbour);
        // the name, which is first in the order, has no line
        list.addComponentAtIndex(place - 1, neighbour);
        showArrows();
        var line = Objects.requireNonNull(lines.get(column));
        if (!arrow(line, by).isVisible()) {
            arrow(line, -by).focus();
        }
        chosen.accept(columns);
    }

    /** Hides the arrows that lead nowhere. */
    private void showArrows() {
        lines.forEach((column, line) -> {
            int place = columns.order().indexOf(column);
            arrow(line, -1).setVisible(place > 1);
            arrow(line, 1).setVisible(place < columns.order().size() - 1);
        });
    }

    private static Button arrow(Div line, int by) {
        return (Button) line.getComponentAt(by < 0 ? 2 : 3);
    }
}
