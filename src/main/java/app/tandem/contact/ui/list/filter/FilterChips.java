package app.tandem.contact.ui.list.filter;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chips for set filters without a place of their own, each with a remove button. */
public class FilterChips {

    private final FilterSource source;
    private final FilterPage page;
    private final Runnable removed;

    /** Notifies of a removal, since the pressed button goes with it. */
    FilterChips(FilterSource source, FilterPage page, Runnable removed) {
        this.source = source;
        this.page = page;
        this.removed = removed;
    }

    /** How many filters are set, besides the search. */
    public static int count(ContactFilter filter) {
        var count = filter.validEmail() ? 1 : 0;
        count += filter.unsubscribed() ? 1 : 0;
        count += filter.archived() == Archived.LEFT_OUT ? 0 : 1;
        count += filter.onLoan() ? 1 : 0;
        count += filter.outsideLicences() ? 1 : 0;
        count += filter.message() == null ? 0 : 1;
        count += filter.imported() == null ? 0 : 1;
        count += filter.sharedWith().isEmpty() ? 0 : 1;
        count += filter.shared() ? 1 : 0;
        count += filter.assignees().isEmpty() ? 0 : 1;
        for (var kind : FilterKind.values()) {
            count += kind.isActive(filter) ? 1 : 0;
        }
        return count;
    }

    /** Shows chips for the set filters. */
    List<Component> of(ContactFilter filter) {
        List<Component> chips = new ArrayList<>();
        if (filter.message() != null) {
            chips.add(chip("", source.message(filter), now -> now.withMessage(null)));
        }
        var imported = filter.imported();
        if (imported != null) {
            chips.add(chip(
                    "",
                    switch (imported.did()) {
                        case CREATED -> "Created by the import";
                        case CHANGED -> "Updated by the import";
                        case EITHER -> "Created or updated by the import";
                    },
                    now -> now.withImported(null)));
        }
        if (!filter.sharedWith().isEmpty()) {
            chips.add(chip("Shared with: ", source.sharedWith(filter), now -> now.withSharedWith(Set.of())));
        }
        if (filter.shared()) {
            chips.add(chip("", "Shared with anybody", now -> now.withShared(false)));
        }
        if (!filter.assignees().isEmpty()) {
            chips.add(chip("Assigned to: ", source.assignees(filter), now -> now.withAssignees(Set.of())));
        }
        if (filter.validEmail()) {
            chips.add(chip("", "Valid Email Address", now -> now.withValidEmail(false)));
        }
        if (filter.unsubscribed()) {
            chips.add(chip("", "Unsubscribe", now -> now.withUnsubscribed(false)));
        }
        if (filter.archived() != Archived.LEFT_OUT) {
            chips.add(archived(filter));
        }
        if (filter.onLoan()) {
            chips.add(chip("", "Has loan", now -> now.withOnLoan(false)));
        }
        if (filter.outsideLicences()) {
            chips.add(chip("", "Outside my licences", now -> now.withOutsideLicences(false)));
        }
        return chips;
    }

    private Component archived(ContactFilter filter) {
        var only = filter.archived() == Archived.ONLY;
        var chip = chip("Archived: ", only ? "only these" : "included", now -> now.withArchived(Archived.LEFT_OUT));
        if (!only) {
            chip.addComponentAtIndex(2, link("Only these", now -> now.withArchived(Archived.ONLY)));
        }
        return chip;
    }

    private Span chip(String label, String value, SerializableFunction<ContactFilter, ContactFilter> without) {
        var key = new Span(label);
        key.addClassName("t-chip-k");
        key.setVisible(!label.isEmpty());
        var words = new Span(value);
        words.addClassName("t-chip-v");
        var remove = FilterPart.remove(label + value, () -> {
            page.filter(without.apply(page.filter()));
            removed.run();
        });
        var chip = new Span(key, words, remove);
        chip.addClassNames("t-chip", "t-part");
        return chip;
    }

    /** Clears all filters but the search. */
    Button clearAll() {
        return link("Clear all", now -> ContactFilter.NONE.withText(now.text()));
    }

    private Button link(String label, SerializableFunction<ContactFilter, ContactFilter> then) {
        var link = new Button(label, click -> page.filter(then.apply(page.filter())));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassName("t-link");
        return link;
    }
}
