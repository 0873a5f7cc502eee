package app.tandem.imports.ui;

import app.tandem.imports.CheckedRow;
import app.tandem.imports.RowOutcome;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The rows of one outcome: the first of them, and more when asked for. */
class RowGroup extends Div {

    private static final int FEW = 5;
    private static final int MORE = 20;

    private final OwnImport own;
    private final RowOutcome outcome;
    private final int number;
    private final Correcting correcting;
    private final UnorderedList lines = new UnorderedList();
    private final Button more = new Button();

    /** Checks a row with another text in a cell; returns why it cannot, as a sentence. */
    @FunctionalInterface
    interface Correcting extends Serializable {
        Optional<String> correct(int row, int cell, String text);
    }

    /** @param alone whether it is the only group, which opens at once */
    RowGroup(OwnImport own, RowOutcome outcome, int number, String quiet, boolean alone, Correcting correcting) {
        this.own = own;
        this.outcome = outcome;
        this.number = number;
        this.correcting = correcting;
        addClassNames("t-row-group", ImportWords.tone(outcome));
        var title = new H3(outcome.label());
        title.addClassName("t-h3");
        var many = new Span(Amount.number(number));
        many.addClassName("t-tab-n");
        var words = new Span(quiet);
        words.addClassName("t-sub");
        var head = new Div(ImportWords.icon(outcome).create(), title, many, words);
        head.addClassName("t-row-head");
        lines.addClassName("t-row-lines");
        lines.getElement().setAttribute("aria-label", outcome.label());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("t-link", "t-row-more");
        more.addClickListener(click -> load(MORE));
        add(head, lines, more);
        load(alone ? MORE : outcome == RowOutcome.REJECTED || outcome == RowOutcome.UPDATED ? FEW : 0);
    }

    private void load(int most) {
        int from = lines.getComponentCount();
        List<CheckedRow> rows = most == 0 ? List.of() : own.imports().rows(own.viewer(), own.id(), outcome, from, most);
        rows.forEach(row -> lines.add(new RowLine(row, correcting)));
        int left = number - lines.getComponentCount();
        more.setVisible(left > 0);
        more.setText("Show " + Amount.number(left) + (lines.getComponentCount() == 0 ? "" : " more"));
        more.setAriaLabel(more.getText() + " " + ImportWords.label(outcome));
        lines.setVisible(lines.getComponentCount() > 0);
    }

    RowOutcome outcome() {
        return outcome;
    }

    /** How many rows are in sight. */
    int shown() {
        return lines.getComponentCount();
    }

    /** Shows as many rows as were in sight before. */
    void showAtLeast(int rows) {
        if (rows > shown()) {
            load(rows - shown());
        }
    }

    /** Puts the keyboard into the cell to correct of that row, else of the next one, else of the first. */
    void focusField(int row) {
        var fields = lines.getChildren()
                .map(RowLine.class::cast)
                .filter(line -> line.field().isPresent())
                .toList();
        fields.stream()
                .filter(line -> line.no() >= row)
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .flatMap(RowLine::field)
                .ifPresent(field -> field.focus());
    }
}
