package app.tandem.imports.ui;

import app.tandem.imports.LookedAt;
import app.tandem.imports.file.ReadAs;
import app.tandem.imports.mapping.Mapping;
import app.tandem.imports.mapping.Question;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.stream.Collectors;

/** What the columns come to, why some are not imported, and how the file is read. */
class MapAside extends Aside {

    private final Div counts = new Div();
    private final ReadForm reading;

    MapAside(LookedAt look, ReadAs kept, SerializableBiConsumer<ReadAs, String> onRead) {
        addClassName("t-map-aside");
        getElement().setAttribute("aria-label", "Columns of the file");
        counts.addClassName("t-map-counts");
        reading = new ReadForm(look, kept, onRead);
        add(counts, reading);
    }

    /** Puts the keyboard into a choice of how the file is read. */
    void focus(String choice) {
        reading.focus(choice);
    }

    void show(Columns columns, Mapping mapping, List<Question> questions) {
        int asked = (int) columns.asked(mapping).stream()
                .filter(column -> Columns.field(mapping, column) != null)
                .count();
        var none = columns.notImported(mapping);
        int mapped = columns.number() - asked - none.size();
        var title = new H2(Amount.number(columns.number()) + (columns.number() == 1 ? " column" : " columns"));
        title.addClassName("t-h3");
        counts.removeAll();
        counts.add(
                title,
                new OutcomeBar(List.of(
                        new OutcomeBar.Part("done", mapped),
                        new OutcomeBar.Part("lose", asked),
                        new OutcomeBar.Part("same", none.size()))),
                line(Icons.CHECK, "done", mapped, "mapped"));
        if (asked > 0) {
            long number = questions.stream()
                    .filter(question -> Columns.field(mapping, question.column()) != null)
                    .count();
            counts.add(line(
                    Icons.WARNING, "lose", asked, "mapped, " + number + (number == 1 ? " question" : " questions")));
        }
        if (!none.isEmpty()) {
            var details = new Details(line(Icons.MINUS, "same", none.size(), "not imported"));
            details.addThemeVariants(DetailsVariant.REVERSE);
            details.addClassNames("t-outcome", "t-map-none");
            details.add(
                    none.stream().map(column -> why(columns, mapping, column)).collect(Collectors.toList()));
            details.setOpened(none.size() <= 5);
            counts.add(details);
        }
    }

    private static Div why(Columns columns, Mapping mapping, int column) {
        var name = new Span(columns.header(column));
        name.addClassName("t-map-none-name");
        var reason = new Span(columns.reason(mapping, column));
        reason.addClassName("t-sub");
        var why = new Div(name, reason);
        why.addClassName("t-map-why");
        return why;
    }

    private static Div line(Icons icon, String tone, int number, String words) {
        var many = new Span(Amount.number(number));
        many.addClassName("t-map-count-n");
        var line = new Div(icon.create(), many, new Span(words));
        line.addClassNames("t-map-count", tone);
        return line;
    }
}
