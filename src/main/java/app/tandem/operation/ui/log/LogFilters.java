package app.tandem.operation.ui.log;

import app.tandem.operation.Kinds;
import app.tandem.operation.log.LogFilter;
import app.tandem.people.Folding;
import app.tandem.people.Person;
import app.tandem.shell.parts.DayField;
import app.tandem.shell.parts.PeopleField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The filters of the operations list: kind, person if there are several, first and last day. */
class LogFilters extends Div {

    private static final String ALL = "";

    private final Select<String> kind = new Select<>();
    private final PeopleField<Person> by = new PeopleField<>("");
    private final DayField from = day("From");
    private final DayField until = day("Until");
    private final List<Person> people;

    LogFilters(Kinds all, List<Person> people, SerializableConsumer<LogFilter> onChange) {
        this.people = people;
        addClassNames("t-filters", "t-op-filters");
        kind.setAriaLabel("Operation");
        List<String> kinds = new ArrayList<>(List.of(ALL));
        all.all().forEach(one -> kinds.add(one.name()));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(
                name -> name.equals(ALL) ? "All operations" : all.words(name).label());
        kind.addClassName("t-op-kind");
        by.setAriaLabel("By");
        by.setPlaceholder("By anybody");
        by.offer(
                (text, offset, limit) -> people.stream()
                        .filter(person -> Folding.fold(person.name()).contains(Folding.fold(text)))
                        .skip(offset)
                        .limit(limit)
                        .toList(),
                "");
        by.getLazyDataView().setIdentifierProvider(Person::id);
        by.setItemLabelGenerator(Person::name);
        by.setClearButtonVisible(true);
        by.setVisible(people.size() > 1);
        by.addClassName("t-op-by");
        kind.addValueChangeListener(change -> changed(change.isFromClient(), onChange));
        by.addValueChangeListener(change -> changed(change.isFromClient(), onChange));
        from.addValueChangeListener(change -> changed(change.isFromClient(), onChange));
        until.addValueChangeListener(change -> changed(change.isFromClient(), onChange));
        add(kind, by, from, until);
    }

    private static DayField day(String label) {
        var day = new DayField();
        day.setAriaLabel(label);
        day.setPlaceholder(label);
        day.addClassName("t-op-day");
        return day;
    }

    private void changed(boolean byHand, SerializableConsumer<LogFilter> onChange) {
        if (byHand && inOrder()) {
            onChange.accept(filter());
        }
    }

    /** Rejects a range that ends before it begins, leaving the list as it was. */
    private boolean inOrder() {
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        boolean wrong = first != null && last != null && last.isBefore(first);
        if (last != null) {
            until.setErrorMessage(wrong ? "Choose a day on or after the first one." : null);
            until.setInvalid(wrong);
        }
        return !wrong;
    }

    private LogFilter filter() {
        var person = by.getValue();
        return new LogFilter(
                kind.getValue().equals(ALL) ? null : kind.getValue(),
                person == null ? null : person.id(),
                from.getValue(),
                until.getValue());
    }

    /** Shows the filter. */
    void show(LogFilter filter) {
        kind.setValue(Objects.requireNonNullElse(filter.kind(), ALL));
        by.setValue(person(filter));
        from.setValue(filter.from());
        until.setValue(filter.to());
        inOrder();
    }

    private @Nullable Person person(LogFilter filter) {
        return people.stream()
                .filter(person -> person.id().equals(filter.actor()))
                .findFirst()
                .orElse(null);
    }
}
