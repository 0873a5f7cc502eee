package app.tandem.contact.ui.list.filter;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.ui.list.SortChoice;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Search and filters in one line; a set filter becomes a chip in its place. Unset check boxes, and filters that find no
 * room, are in "More"; in a narrow window all filters and the sort are behind one button.
 */
@JsModule("context://modules/line.js")
public class FilterBar extends Div {

    /** Longer than a pause between two keystrokes, in milliseconds. */
    private static final int PAUSE = 120;

    private final FilterSource source;
    private final FilterPage page;
    private final FilterChips chips;
    private final boolean loans;
    private final TextField search = new TextField();
    private final Map<FilterKind, FilterPart> parts = new EnumMap<>(FilterKind.class);
    private final Button all = new Button("Filters", Icons.FILTER.create());
    private final Span count = new Span();
    private final FilterButton more;
    private final Button clearAll;
    private final Div row = new Div();
    private List<Component> flags = List.of();
    private ContactFilter shown = ContactFilter.NONE;

    /** Creates it; the loan filter only for viewers who see loans, that of licences only for those who have some. */
    public FilterBar(FilterSource source, FilterPage page, boolean loans, Component columnChooser) {
        this.source = source;
        this.page = page;
        this.loans = loans;
        this.more = new FilterButton("More", this::others);
        this.chips = new FilterChips(source, page, more::focus);
        this.clearAll = chips.clearAll();
        row.add(search());
        row.addClassName("t-filters");
        for (var kind : FilterKind.values()) {
            var part = new FilterPart(kind, source, page);
            parts.put(kind, part);
            row.add(part);
        }
        var out = new Span();
        out.addClassNames("t-tab-n", "t-more-n");
        more.getElement().appendChild(out.getElement());
        more.addClassName("t-more-filters");
        clearAll.addClassNames("t-part", "t-clear-all");
        clearAll.setVisible(false);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        row.add(more, narrow(), clearAll, spacer, columnChooser);
        row.addAttachListener(attached -> row.getElement().executeJs("window.tandemLine(this)"));
        add(row);
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

    /** The content of "More": the check boxes, and filters that find no room. */
    private Div others() {
        return sections(ticks(), chips.clearAll(), kinds());
    }

    /** The content of "Filters" in a narrow window: all filters and the sort. */
    private Div everything() {
        return sections(new SortChoice(page), kinds(), ticks(), chips.clearAll());
    }

    private static Div sections(Component... some) {
        var sections = new Div(some);
        sections.addClassName("t-filter-sections");
        return sections;
    }

    /** Stacks the filters; the choices of each are read when it opens. */
    private Div kinds() {
        var kinds = new Div();
        for (var kind : FilterKind.values()) {
            var section = new Details(kind.label());
            section.addClassName("t-filter-section");
            section.addOpenedChangeListener(change -> {
                section.removeAll();
                if (change.isOpened()) {
                    section.add(source.choices(kind, page));
                }
            });
            kinds.add(section);
        }
        return kinds;
    }

    private Div ticks() {
        var now = page.filter();
        var ticks = new Div();
        ticks.addClassName("t-options-list");
        ticks.add(box(
                "Valid Email Address",
                now.validEmail(),
                on -> page.filter(page.filter().withValidEmail(on))));
        ticks.add(box(
                "Unsubscribe",
                now.unsubscribed(),
                on -> page.filter(page.filter().withUnsubscribed(on))));
        ticks.add(box(
                "Archived",
                now.archived() != Archived.LEFT_OUT,
                on -> page.filter(page.filter().withArchived(on ? Archived.INCLUDED : Archived.LEFT_OUT))));
        if (loans) {
            ticks.add(box(
                    "Has loan", now.onLoan(), on -> page.filter(page.filter().withOnLoan(on))));
        }
        if (source.licensed()) {
            ticks.add(box(
                    "Outside my licences",
                    now.outsideLicences(),
                    on -> page.filter(page.filter().withOutsideLicences(on))));
        }
        return ticks;
    }

    private static Checkbox box(String label, boolean on, SerializableConsumer<Boolean> turned) {
        var box = new Checkbox(label, on);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                turned.accept(change.getValue());
            }
        });
        return box;
    }

    /** Shows the filter. */
    public void show(ContactFilter filter) {
        if (!search.getValue().equals(filter.text())) {
            search.setValue(filter.text());
        }
        showParts(filter.withText(""));
    }

    /** Leaves unchanged parts in the page: searching changes nothing here. */
    private void showParts(ContactFilter filter) {
        if (filter.equals(shown)) {
            return;
        }
        parts.forEach((kind, part) -> {
            if (!kind.of(filter).equals(kind.of(shown))) {
                part.show(kind.isActive(filter) ? source.words(kind, filter) : "");
            }
        });
        shown = filter;
        row.remove(flags);
        flags = chips.of(filter);
        for (var flag : flags) {
            row.addComponentAtIndex(row.indexOf(more), flag);
        }
        var set = FilterChips.count(filter);
        count.setText(String.valueOf(set));
        count.setVisible(set > 0);
        all.setAriaLabel(set == 0 ? "Filters" : "Filters, " + set + " set");
        clearAll.setVisible(set > 1);
    }
}
