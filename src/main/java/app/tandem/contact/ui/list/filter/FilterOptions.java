package app.tandem.contact.ui.list.filter;

import app.tandem.people.Folding;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A list of check boxes with a search field. */
class FilterOptions<T> extends Div {

    /** A choice with its label. */
    record Option<T>(T value, String label, String detail) implements Serializable {}

    private static final int MANY = 8;

    private final Map<Option<T>, Checkbox> boxes = new LinkedHashMap<>();
    private final Consumer<Set<T>> chosen;
    private final Span unmatched = new Span();

    /**
     * Shows all choices, some of them ticked.
     *
     * @param nobody who or what does not match where nothing is found: "Nobody", "No group"
     */
    FilterOptions(String label, String nobody, List<Option<T>> options, Set<T> ticked, Consumer<Set<T>> chosen) {
        this.chosen = chosen;
        addClassName("t-options");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        if (options.size() > MANY) {
            add(finder(label, nobody), unmatched);
        }
        var list = new Div();
        list.addClassName("t-options-list");
        for (var option : options) {
            var box = new Checkbox(option.label(), ticked.contains(option.value()));
            if (!option.detail().isEmpty()) {
                var detail = new Span(option.detail());
                detail.addClassName("t-sub");
                box.setLabelComponent(new Span(new Span(option.label() + " "), detail));
            }
            box.addValueChangeListener(change -> changed());
            boxes.put(option, box);
            list.add(box);
        }
        if (options.isEmpty()) {
            var none = new Span("There is nothing to choose yet.");
            none.addClassName("t-sub");
            list.add(none);
        }
        add(list);
    }

    private TextField finder(String label, String nobody) {
        unmatched.addClassNames("t-sub", "t-options-none");
        unmatched.getElement().setAttribute("role", "status");
        var finder = new TextField();
        finder.setPlaceholder("Type to find");
        finder.setAriaLabel("Find in " + label);
        finder.setWidthFull();
        finder.setValueChangeMode(ValueChangeMode.LAZY);
        finder.addValueChangeListener(typed -> {
            var text = Folding.fold(typed.getValue());
            boxes.forEach((option, box) -> box.setVisible(
                    Folding.fold(option.label() + " " + option.detail()).contains(text)));
            boolean found = boxes.values().stream().anyMatch(Checkbox::isVisible);
            unmatched.setText(
                    found ? "" : nobody + " matches “" + typed.getValue().strip() + "”.");
        });
        return finder;
    }

    private void changed() {
        Set<T> ticked = new LinkedHashSet<>();
        boxes.forEach((option, box) -> {
            if (box.getValue()) {
                ticked.add(option.value());
            }
        });
        chosen.accept(ticked);
    }
}
