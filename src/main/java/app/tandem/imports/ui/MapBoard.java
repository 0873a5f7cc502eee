package app.tandem.imports.ui;

import app.tandem.imports.LookedAt;
import app.tandem.imports.file.ReadAs;
import app.tandem.imports.mapping.ColumnTarget;
import app.tandem.imports.mapping.ImportField;
import app.tandem.imports.mapping.Mapping;
import app.tandem.imports.mapping.Question;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of a file with where they go: those to look at first, then the others; beside them what it comes to. */
class MapBoard extends Div {

    private static final int AT_ONCE = 12;

    private final OwnImport own;
    private final Columns columns;
    private final SerializableRunnable onChange;
    private final TreeMap<Integer, ColumnLine> lines = new TreeMap<>();
    private final MapAside aside;
    private final Mapping first;
    private Mapping mapping;

    /** @param mapping where the columns go now */
    MapBoard(
            OwnImport own,
            LookedAt look,
            Mapping mapping,
            SerializableRunnable onChange,
            SerializableBiConsumer<ReadAs, String> onRead) {
        this.own = own;
        this.columns = new Columns(look);
        this.onChange = onChange;
        this.first = mapping;
        this.mapping = mapping;
        this.aside = new MapAside(look, own.settings().as(), onRead);
        addClassName("t-map-board");
        var main = new Div(head());
        main.addClassName("t-map-main");
        var asked = columns.asked(mapping);
        var mapped = columns.mapped(mapping).stream()
                .filter(column -> !asked.contains(column))
                .toList();
        section(main, "To look at", asked, asked.size(), "");
        section(main, "Mapped", mapped, AT_ONCE, columns.origin());
        var left = columns.notImported(mapping).stream()
                .filter(column -> !asked.contains(column))
                .toList();
        section(main, "Not imported", left, 0, "");
        add(main, aside);
        refresh();
    }

    private static Div head() {
        var head = new Div(
                new Span("Column"),
                new Span("First three values"),
                new Span("Field in Tandem"),
                new Span("Filled rows"));
        head.addClassName("t-map-head");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private void section(Div main, String title, List<Integer> of, int first, String quiet) {
        if (of.isEmpty()) {
            return;
        }
        var heading = new H2(title);
        heading.addClassName("t-h3");
        var number = new Span(Amount.number(of.size()));
        number.addClassName("t-tab-n");
        var line = new Span(quiet);
        line.addClassName("t-sub");
        var top = new Div(heading, number, line);
        top.addClassName("t-map-section");
        var list = new UnorderedList();
        list.addClassName("t-map-lines");
        list.getElement().setAttribute("aria-label", title);
        main.add(top, list);
        show(main, list, of, first, null);
    }

    private void show(Div main, UnorderedList list, List<Integer> of, int to, @Nullable Div more) {
        int from = list.getComponentCount();
        int end = Math.min(to, of.size());
        of.subList(from, end).forEach(column -> list.add(line(column)));
        if (more != null) {
            main.remove(more);
        }
        if (end < of.size()) {
            var rest = of.subList(end, of.size());
            var place = new Div();
            var button = new Button("Show " + Amount.number(rest.size()) + (from == 0 && end == 0 ? "" : " more"));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.addClassName("t-link");
            button.addClickListener(click -> {
                show(main, list, of, end + AT_ONCE * 2, place);
                refresh();
                columns.focus(lines.get(rest.getFirst()));
            });
            var names = new Span(Amount.names(rest.stream().map(columns::header).toList()));
            names.addClassName("t-sub");
            place.add(button, names);
            place.addClassName("t-map-more");
            main.addComponentAtIndex(main.indexOf(list) + 1, place);
        }
    }

    private ColumnLine line(int column) {
        return lines.computeIfAbsent(
                column,
                one -> new ColumnLine(
                        one, columns, this::choose, (target, at) -> set(mapping.with(at, target)), this::together));
    }

    private void choose(@Nullable ImportField field, int column) {
        set(mapping.with(column, columns.target(column, field)));
    }

    private void together(ImportField field, Mapping.Together how) {
        set(mapping.with(field, how));
    }

    private void set(Mapping other) {
        mapping = other;
        own.keep(own.settings().mapping(other));
        refresh();
        onChange.run();
    }

    private void refresh() {
        var questions = columns.questions(mapping);
        lines.forEach((column, line) -> line.show(
                mapping,
                questions.stream().filter(one -> one.column() == column).toList()));
        aside.show(columns, mapping, questions);
    }

    LookedAt look() {
        return columns.look();
    }

    /** Whether somebody changed where a column goes. */
    boolean isTouched() {
        return !mapping.equals(first);
    }

    /** Where the columns go now. */
    Mapping mapping() {
        return mapping;
    }

    /** Puts the keyboard into a choice of how the file is read. */
    void focus(String choice) {
        aside.focus(choice);
    }

    /** How many rows the file has. */
    int rows() {
        return columns.look().survey().rows();
    }

    /** Why it does not go on yet. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        var open = columns.questions(mapping).stream()
                .filter(one -> columns.isOpen(one, mapping))
                .map(one -> (Question.WhichDate) one)
                .toList();
        if (!open.isEmpty()) {
            missing.add((open.size() == 1 ? "1 answer is missing: " : open.size() + " answers are missing: ")
                    + Columns.month(open.getFirst().monthFirst()) + " or "
                    + Columns.month(open.getFirst().dayFirst()));
        }
        if (!columns.named(mapping)) {
            missing.add("Choose the columns of the first and the last name.");
        }
        if (!columns.reachable(mapping)) {
            missing.add("Choose a column with an e-mail, a phone or the address.");
        }
        return missing;
    }

    /** Changes where one column goes. */
    @FunctionalInterface
    interface Retarget extends java.io.Serializable {
        void to(ColumnTarget target, int column);
    }
}
