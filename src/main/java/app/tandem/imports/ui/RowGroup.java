package app.tandem.imports.ui;

import app.tandem.imports.CheckedImport;
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
import org.jspecify.annotations.Nullable;

/** Rows that belong together: the first of them, and more when asked for. */
class RowGroup extends Div {

    private static final int FEW = 5;
    private static final int MORE = 20;

    private final OwnImport own;
    private final RowsOf of;
    private final int rows;
    private final @Nullable Correcting correcting;
    private final UnorderedList lines = new UnorderedList();
    private final Button more = new Button();

    /** Checks a row with another text in a cell; returns why it cannot, as a sentence. */
    @FunctionalInterface
    interface Correcting extends Serializable {
        Optional<String> correct(int row, int cell, String text);
    }

    /**
     * @param alone whether it is the only group, which opens at once
     * @param correcting null where nothing can be corrected any more
     */
    RowGroup(
            OwnImport own,
            RowsOf of,
            CheckedImport checked,
            String quiet,
            boolean alone,
            @Nullable Correcting correcting) {
        this.own = own;
        this.of = of;
        this.rows = of.rows(checked);
        this.correcting = correcting;
        addClassNames("t-row-group", of.tone());
        var title = new H3(of.title());
        title.addClassName("t-h3");
        var many = new Span(Amount.number(of.number(checked)));
        many.addClassName("t-tab-n");
        var words = new Span(quiet);
        words.addClassName("t-sub");
        var head = new Div(of.icon().create(), title, many, words);
        head.addClassName("t-row-head");
        lines.addClassName("t-row-lines");
        lines.getElement().setAttribute("aria-label", of.title());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("t-link", "t-row-more");
        more.addClickListener(click -> load(MORE));
        add(head, lines, more);
        load(alone ? MORE : of.outcome() == RowOutcome.REJECTED || of.outcome() == RowOutcome.UPDATED ? FEW : 0);
    }

    private void load(int most) {
        int from = lines.getComponentCount();
        List<CheckedRow> some = most == 0 ? List.of() : of.load(own, from, most);
        some.forEach(row -> lines.add(new RowLine(row, of.leavingOut(), correcting)));
        int left = rows - lines.getComponentCount();
        more.setVisible(left > 0);
        more.setText("Show " + Amount.number(left) + (lines.getComponentCount() == 0 ? "" : " more"));
        more.setAriaLabel(more.getText() + " " + of.label());
        lines.setVisible(lines.getComponentCount() > 0);
    }

    RowsOf of() {
        return of;
    }

    /** How many rows are in sight. */
    int shown() {
        return lines.getComponentCount();
    }

    /** Shows as many rows as were in sight before. */
    void showAtLeast(int most) {
        if (most > shown()) {
            load(most - shown());
        }
    }

    /** Puts the keyboard into the cell to correct of that row, else of the next one, else of the first; returns whether. */
    boolean focusField(int row) {
        var fields = lines.getChildren()
                .map(RowLine.class::cast)
                .filter(line -> line.field().isPresent())
                .toList();
        var field = fields.stream()
                .filter(line -> line.no() >= row)
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .flatMap(RowLine::field);
        field.ifPresent(cell -> cell.focus());
        return field.isPresent();
    }
}
