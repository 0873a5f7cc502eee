package app.tandem.imports.ui;

import app.tandem.imports.mapping.DateOrder;
import app.tandem.imports.mapping.ImportField;
import app.tandem.imports.mapping.Mapping;
import app.tandem.imports.mapping.NameSplit;
import app.tandem.imports.mapping.Question;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of a column, under it; amber while nothing goes on before it is answered. */
abstract class QuestionBox extends Div {

    private final Span title = new Span();
    private final Span line = new Span();
    private boolean showing;

    QuestionBox(Icons icon, Component answer) {
        addClassName("t-map-question");
        title.addClassName("t-map-question-title");
        line.addClassName("t-sub");
        var text = new Div(title, line);
        text.addClassName("t-map-question-text");
        answer.addClassName("t-map-answer");
        add(icon.create(), text, answer);
    }

    static QuestionBox of(
            Question question,
            Columns columns,
            MapBoard.Retarget retarget,
            SerializableBiConsumer<ImportField, Mapping.Together> together) {
        return switch (question) {
            case Question.WhichDate date -> new Which(date, columns, retarget);
            case Question.OneField field -> new One(field, columns, together);
            case Question.Split split -> new Splitting(split, columns, retarget);
            case Question.Unnamed unnamed -> new Unnamed(unnamed, columns, retarget);
        };
    }

    final void say(String words, String quiet, boolean open) {
        title.setText(words);
        line.setText(quiet);
        setClassName("open", open);
    }

    /** Whether it asks that. */
    abstract boolean fits(Question question);

    /** Shows what is answered. */
    final void show(Question question, Mapping mapping) {
        showing = true;
        render(question, mapping);
        showing = false;
    }

    abstract void render(Question question, Mapping mapping);

    final boolean isShowing() {
        return showing;
    }

    /** Whether dates have the month or the day first. */
    private static final class Which extends QuestionBox {

        private final Columns columns;
        private final Question.WhichDate asked;
        private final RadioButtonGroup<DateOrder> answer;
        private Mapping last = new Mapping(List.of());

        Which(Question.WhichDate asked, Columns columns, MapBoard.Retarget retarget) {
            this(asked, columns, retarget, new RadioButtonGroup<>());
        }

        private Which(
                Question.WhichDate asked,
                Columns columns,
                MapBoard.Retarget retarget,
                RadioButtonGroup<DateOrder> answer) {
            super(Icons.CALENDAR, answer);
            this.asked = asked;
            this.columns = columns;
            this.answer = answer;
            answer.setItems(DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST);
            answer.setItemLabelGenerator(
                    order -> Columns.day(order == DateOrder.MONTH_FIRST ? asked.monthFirst() : asked.dayFirst()));
            answer.setAriaLabel(words());
            answer.addValueChangeListener(change -> {
                if (!isShowing() && change.getValue() != null) {
                    retarget.to(last.targets().get(asked.column()).dates(change.getValue()), asked.column());
                }
            });
        }

        private String words() {
            return "Is " + asked.written() + " in " + Columns.month(asked.monthFirst()) + " or in "
                    + Columns.month(asked.dayFirst()) + "?";
        }

        @Override
        boolean fits(Question question) {
            return question.equals(asked);
        }

        @Override
        void render(Question question, Mapping mapping) {
            last = mapping;
            answer.setValue(mapping.targets().get(asked.column()).dates());
            say(words(), "No date in this column has a day over 12.", columns.isOpen(question, mapping));
        }
    }

    /** Which of several columns counts, or whether all are joined. */
    private static final class One extends QuestionBox {

        private record Way(String words, Mapping.Together how) {}

        private final Columns columns;
        private final ImportField field;
        private final Set<Integer> of;
        private final List<Way> ways;
        private final RadioButtonGroup<Way> answer;

        One(Question.OneField asked, Columns columns, SerializableBiConsumer<ImportField, Mapping.Together> together) {
            this(asked, columns, together, new RadioButtonGroup<>());
        }

        private One(
                Question.OneField asked,
                Columns columns,
                SerializableBiConsumer<ImportField, Mapping.Together> together,
                RadioButtonGroup<Way> answer) {
            super(Icons.JOIN, answer);
            this.columns = columns;
            this.field = asked.field();
            this.of = Set.copyOf(asked.columns());
            this.ways = ways(asked, columns);
            this.answer = answer;
            answer.setItems(ways);
            answer.setItemLabelGenerator(Way::words);
            answer.setAriaLabel(words());
            answer.addValueChangeListener(change -> {
                if (!isShowing() && change.getValue() != null) {
                    together.accept(field, change.getValue().how());
                }
            });
        }

        private String words() {
            return (of.size() == 2 ? "Two" : of.size()) + " columns go to " + field.label();
        }

        private static List<Way> ways(Question.OneField asked, Columns columns) {
            var all = asked.columns().stream().sorted().toList();
            List<Way> ways = new ArrayList<>();
            for (int first : all) {
                List<Integer> order = new ArrayList<>(List.of(first));
                all.stream().filter(column -> column != first).forEach(order::add);
                var words = all.size() == 2
                        ? columns.header(first) + ", else " + columns.header(order.getLast())
                        : columns.header(first) + " first";
                ways.add(new Way(words, new Mapping.Together(order, false)));
            }
            if (asked.field().canJoin()) {
                ways.add(new Way(all.size() == 2 ? "Both, joined" : "All, joined", new Mapping.Together(all, true)));
            }
            return ways;
        }

        @Override
        boolean fits(Question question) {
            return question instanceof Question.OneField one
                    && one.field() == field
                    && Set.copyOf(one.columns()).equals(of);
        }

        @Override
        void render(Question question, Mapping mapping) {
            var now = (Question.OneField) question;
            boolean joined = mapping.joined(field);
            answer.setValue(ways.stream()
                    .filter(way -> way.how().joined() == joined
                            && (joined
                                    || way.how()
                                            .order()
                                            .getFirst()
                                            .equals(now.columns().getFirst())))
                    .findFirst()
                    .orElse(null));
            var names = now.columns().stream().sorted().map(columns::header).collect(Collectors.joining(", "));
            say(
                    words(),
                    of.size() == 2
                            ? names + ": " + ImportWords.rows(now.both())
                                    + (now.both() == 1 ? " has both." : " have both.")
                            : names,
                    false);
        }
    }

    /** Where full names are split. */
    private static final class Splitting extends QuestionBox {

        private final int column;
        private final Select<NameSplit> answer;
        private Mapping last = new Mapping(List.of());

        Splitting(Question.Split asked, Columns columns, MapBoard.Retarget retarget) {
            this(asked, columns, retarget, new Select<>());
        }

        private Splitting(Question.Split asked, Columns columns, MapBoard.Retarget retarget, Select<NameSplit> answer) {
            super(Icons.SPLIT, answer);
            this.column = asked.column();
            this.answer = answer;
            answer.setItems(NameSplit.values());
            answer.setItemLabelGenerator(NameSplit::label);
            answer.setAriaLabel("Where the names in " + columns.header(column) + " are split");
            answer.addValueChangeListener(change -> {
                if (!isShowing() && change.getValue() != null) {
                    retarget.to(last.targets().get(column).names(change.getValue()), column);
                }
            });
        }

        @Override
        boolean fits(Question question) {
            return question instanceof Question.Split split && split.column() == column;
        }

        @Override
        void render(Question question, Mapping mapping) {
            var now = (Question.Split) question;
            last = mapping;
            answer.setValue(now.split());
            say(
                    "Names are split into first and last name",
                    now.examples().stream()
                            .map(one -> one.first() + " | " + (one.last().isEmpty() ? "–" : one.last()))
                            .collect(Collectors.joining(", ")),
                    false);
        }
    }

    /** Whether a column is what its values look like, though its header does not say so. */
    private static final class Unnamed extends QuestionBox {

        private final int column;
        private final ImportField field;
        private final RadioButtonGroup<Boolean> answer;

        Unnamed(Question.Unnamed asked, Columns columns, MapBoard.Retarget retarget) {
            this(asked, columns, retarget, new RadioButtonGroup<>());
        }

        private Unnamed(
                Question.Unnamed asked, Columns columns, MapBoard.Retarget retarget, RadioButtonGroup<Boolean> answer) {
            super(Icons.INFO, answer);
            this.column = asked.column();
            this.field = asked.field();
            this.answer = answer;
            answer.setItems(true, false);
            answer.setItemLabelGenerator(imports -> imports ? "Import as " + field.label() : "Do not import");
            answer.setAriaLabel(columns.header(column) + ": " + words());
            answer.addValueChangeListener(change -> {
                if (!isShowing() && change.getValue() != null) {
                    retarget.to(columns.target(column, change.getValue() ? field : null), column);
                }
            });
        }

        private String words() {
            return field.kind() == ImportField.Kind.PHONE
                    ? "These look like phone numbers"
                    : "These look like e-mail addresses";
        }

        @Override
        boolean fits(Question question) {
            return question instanceof Question.Unnamed one && one.column() == column;
        }

        @Override
        void render(Question question, Mapping mapping) {
            boolean goes = ((Question.Unnamed) question).goes();
            answer.setValue(goes);
            say(
                    words(),
                    goes
                            ? "A guess: the header does not say so."
                            : "The header does not say so; not imported unless you choose it.",
                    false);
        }
    }
}
