package app.tandem.imports.ui;

import app.tandem.imports.mapping.CarriedMapping;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Says what became of the changes to the columns when the file is read in another way. */
class ReadAnew extends Div {

    private ReadAnew(String words, boolean loses) {
        var line = new Span(words);
        line.addClassName("t-line");
        add((loses ? Icons.WARNING : Icons.INFO).create(), line);
        addClassNames("t-callout", "t-import-refusal");
        setClassName("lose", loses);
        getElement().setAttribute("role", "status");
    }

    /**
     * Empty where nothing had been changed.
     *
     * @param forgotten how many corrected cells of rows are forgotten
     */
    static Optional<ReadAnew> of(CarriedMapping carried, int forgotten) {
        var words = new StringBuilder();
        if (carried.kept() > 0) {
            words.append(
                    carried.kept() == 1
                            ? "Your change to the columns is kept. "
                            : "Your " + Amount.number(carried.kept()) + " changes to the columns are kept. ");
        }
        if (!carried.lost().isEmpty()) {
            words.append("Not kept, as the file has no such column now: ")
                    .append(Amount.names(carried.lost()))
                    .append(". ");
        }
        if (forgotten > 0) {
            words.append(
                    forgotten == 1
                            ? "The cell that you corrected at the check is not kept. "
                            : "The " + Amount.number(forgotten)
                                    + " cells that you corrected at the check are not kept. ");
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ReadAnew(words.toString().strip(), !carried.lost().isEmpty() || forgotten > 0));
    }
}
