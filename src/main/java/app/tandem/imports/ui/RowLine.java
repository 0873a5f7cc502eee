package app.tandem.imports.ui;

import app.tandem.imports.CheckedRow;
import app.tandem.imports.Problem;
import app.tandem.imports.RowOutcome;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of the file with what becomes of it. */
class RowLine extends ListItem {

    private static final int LONGEST = 2_000;

    private final CheckedRow row;
    private final boolean leavingOut;
    private final RowGroup.@Nullable Correcting correcting;
    private final Div details = new Div();
    private @Nullable TextField first;

    /**
     * @param leavingOut whether it shows the values that the row goes in without, instead of what becomes of it
     * @param correcting null where nothing can be corrected any more
     */
    RowLine(CheckedRow row, boolean leavingOut, RowGroup.@Nullable Correcting correcting) {
        this.row = row;
        this.leavingOut = leavingOut;
        this.correcting = correcting;
        addClassName("t-row-line");
        var word = new Span("Row ");
        word.addClassName("t-sr");
        var number = new Span(word, new Span(Amount.number(row.line())));
        number.addClassNames("t-row-n", "t-num");
        details.addClassName("t-row-details");
        add(number, who(), details);
        if (leavingOut) {
            problems();
            return;
        }
        switch (row.outcome()) {
            case REJECTED, FAILED -> problems();
            case UPDATED -> changes();
            case DUPLICATE -> plain("The same as row " + Amount.number(row.sameAs()));
            default -> {}
        }
    }

    private Component who() {
        var words = row.name().isEmpty() ? "No name" : row.name();
        var contact = row.contact();
        Component name = contact == null || row.outcome() == RowOutcome.REJECTED
                ? new Span(words)
                : new Anchor("contacts/" + contact.value(), words);
        name.addClassNames(row.name().isEmpty() ? "t-none" : "t-cell-strong", "t-row-name");
        var who = new Div(name);
        who.addClassName("t-row-who");
        var matched = row.matched();
        if (matched != null) {
            var key = new Span(matched.words());
            key.addClassName("t-sub");
            who.add(key);
        }
        return who;
    }

    private void plain(String words) {
        var line = new Span(words);
        line.addClassName("t-sub2");
        details.add(line);
    }

    /** A field for each bad cell, with its reasons beside it. */
    private void problems() {
        Map<Integer, Set<String>> cells = new LinkedHashMap<>();
        Map<Integer, String> columns = new LinkedHashMap<>();
        Set<String> ofRow = new LinkedHashSet<>();
        for (var problem : wanted()) {
            if (problem.cell() < 0 || problem.cell() >= row.cells().size()) {
                ofRow.add(problem.sentence());
            } else {
                columns.put(problem.cell(), problem.column());
                cells.computeIfAbsent(problem.cell(), any -> new LinkedHashSet<>())
                        .add(problem.sentence());
            }
        }
        cells.forEach((cell, sentences) -> {
            var column = columns.getOrDefault(cell, "");
            var why = String.join(" ", sentences);
            if (correcting == null) {
                line(column, value(row.cells().get(cell)), why);
            } else {
                cell(cell, column, why, correcting);
            }
        });
        ofRow.forEach(sentence -> {
            var words = new Span(sentence);
            words.addClassNames("t-row-why", "t-row-only");
            details.add(words);
        });
    }

    /** What rejects the row, and what else is wrong with the same cells; all of it if nothing says where. */
    private List<Problem> wanted() {
        var places = row.problems().stream()
                .filter(problem -> problem.rejects() && problem.cell() >= 0)
                .map(Problem::cell)
                .toList();
        return places.isEmpty()
                ? row.problems()
                : row.problems().stream()
                        .filter(problem -> problem.rejects() || places.contains(problem.cell()))
                        .toList();
    }

    /** As it stands in the file. */
    private static Span value(String text) {
        var value = new Span(text);
        value.addClassName("t-row-value");
        value.setTitle(text);
        return value;
    }

    private Span line(String column, Component value, String why) {
        var label = new Span(column);
        label.addClassName("t-row-field");
        label.setTitle(column);
        var reason = new Span(why);
        reason.addClassName("t-row-why");
        var line = new Div(label, value, reason);
        line.addClassName("t-row-problem");
        details.add(line);
        return reason;
    }

    private void cell(int cell, String column, String why, RowGroup.Correcting corrects) {
        var field = new TextField();
        field.setAriaLabel(column + " in row " + Amount.number(row.line()) + ". " + why);
        field.setValue(row.cells().get(cell));
        field.setMaxLength(LONGEST);
        field.setInvalid(true);
        field.setManualValidation(true);
        field.addClassName("t-row-cell");
        var reason = line(column, field, why);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                corrects.correct(row.no(), cell, change.getValue()).ifPresent(reason::setText);
            }
        });
        if (first == null) {
            first = field;
        }
    }

    private void changes() {
        for (var change : row.changes()) {
            var label = new Span(change.field());
            label.addClassName("t-row-field");
            var before = text(change.before().isEmpty() ? "span" : "del", change.before());
            before.addClassNames("t-row-before");
            var after = text("ins", change.after());
            after.addClassName("t-row-after");
            var values = new Div(before, Icons.ARROW_RIGHT.create(), after);
            values.addClassName("t-row-values");
            var line = new Div(label, values);
            line.addClassName("t-row-change");
            details.add(line);
        }
    }

    private static HtmlContainer text(String tag, String words) {
        var text = new HtmlContainer(tag);
        text.setText(words.isEmpty() ? "–" : words);
        return text;
    }

    /** Its place among the rows. */
    int no() {
        return row.no();
    }

    /** The first cell to correct. */
    Optional<TextField> field() {
        return Optional.ofNullable(first);
    }
}
