package app.tandem.contact.ui.list;

import app.tandem.contact.ContactFilter;
import app.tandem.contact.ContactFilter.Archived;
import app.tandem.shell.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Search, filters and the chips of what is set; in a narrow place the filters are behind one button. */
class FilterBar extends Div {

    /** Longer than between two keys of somebody who types, in milliseconds. */
    private static final int PAUSE = 120;

    private final FilterSource source;
    private final FilterPage page;
    private final FilterChips chips;
    private final boolean loans;
    private final TextField search = new TextField();
    private final Map<FilterKind, FilterButton> buttons = new EnumMap<>(FilterKind.class);
    private final Button all = new Button("Filters", Icons.FILTER.create());
    private final Span count = new Span();
    private final Div below = new Div();
    private final List<Box> boxes;
    private List<Component> set = List.of();
    private ContactFilter shown = ContactFilter.NONE;

    /** A filter that is on or off. */
    private record Box(Checkbox field, SerializablePredicate<ContactFilter> on) implements Serializable {}

    /** With a filter for contacts on loans only for those who see loans. */
    FilterBar(FilterSource source, FilterPage page, boolean loans, Component columnChooser) {
        this.source = source;
        this.page = page;
        this.loans = loans;
        this.chips = new FilterChips(source, page);
        var row = new Div(search());
        row.addClassName("t-filters");
        for (var kind : FilterKind.values()) {
            var button = new FilterButton(kind.label(), () -> source.choices(kind, page));
            buttons.put(kind, button);
            row.add(button);
        }
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        row.add(narrow(), spacer, columnChooser);
        below.addClassName("t-chips");
        var between = new Span();
        between.addClassName("t-spacer");
        boxes = boxes(ContactFilter.NONE);
        below.add(between);
        below.add(boxes.stream().map(Box::field).toArray(Component[]::new));
        add(row, below);
    }

    private TextField search() {
        search.setPlaceholder("Name, e-mail, phone");
        search.setAriaLabel("Search in contacts");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                page.filter(page.filter().withText(typed.getValue()));
            }
        });
        return search;
    }

    private Button narrow() {
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClassNames("t-filter", "t-filter-all");
        count.addClassName("t-tab-n");
        all.setSuffixComponent(count);
        FilterButton.open(all, "Filters", PopoverPosition.BOTTOM_END, this::everything);
        return all;
    }

    /** All filters one below the other; the choices of one are read when it is opened. */
    private Div everything() {
        var everything = new Div();
        everything.addClassName("t-filter-sections");
        for (var kind : FilterKind.values()) {
            var section = new Details(kind.label());
            section.addClassName("t-filter-section");
            section.addOpenedChangeListener(change -> {
                section.removeAll();
                if (change.isOpened()) {
                    section.add(source.choices(kind, page));
                }
            });
            everything.add(section);
        }
        var ticks = new Div(boxes(page.filter()).stream().map(Box::field).toArray(Component[]::new));
        ticks.addClassName("t-options-list");
        everything.add(ticks);
        return everything;
    }

    private List<Box> boxes(ContactFilter filter) {
        List<Box> made = new ArrayList<>();
        made.add(box(
                "Valid Email Address",
                filter,
                ContactFilter::validEmail,
                on -> page.filter(page.filter().withValidEmail(on))));
        made.add(box(
                "Archived",
                filter,
                one -> one.archived() != Archived.LEFT_OUT,
                on -> page.filter(page.filter().withArchived(on ? Archived.INCLUDED : Archived.LEFT_OUT))));
        if (loans) {
            made.add(box(
                    "Has loan",
                    filter,
                    ContactFilter::onLoan,
                    on -> page.filter(page.filter().withOnLoan(on))));
        }
        return made;
    }

    private static Box box(
            String label,
            ContactFilter filter,
            SerializablePredicate<ContactFilter> on,
            SerializableConsumer<Boolean> turned) {
        var box = new Checkbox(label, on.test(filter));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                turned.accept(change.getValue());
            }
        });
        return new Box(box, on);
    }

    /** Shows what is set. */
    void show(ContactFilter filter) {
        if (!search.getValue().equals(filter.text())) {
            search.setValue(filter.text());
        }
        buttons.forEach((kind, button) -> button.setOn(kind.isActive(filter)));
        var set = FilterChips.count(filter);
        count.setText(String.valueOf(set));
        count.setVisible(set > 0);
        all.setAriaLabel(set == 0 ? "Filters" : "Filters, " + set + " set");
        showBelow(filter.withText(""));
    }

    /** What stays the same stays in the page: searching changes nothing here. */
    private void showBelow(ContactFilter filter) {
        if (filter.equals(shown)) {
            return;
        }
        shown = filter;
        below.remove(set);
        set = chips.of(filter);
        for (var n = 0; n < set.size(); n++) {
            below.addComponentAtIndex(n, set.get(n));
        }
        boxes.forEach(box -> box.field().setValue(box.on().test(filter)));
    }
}
