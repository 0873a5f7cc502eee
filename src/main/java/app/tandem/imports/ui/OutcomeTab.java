package app.tandem.imports.ui;

import app.tandem.imports.RowOutcome;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import org.jspecify.annotations.Nullable;

/** A count that is legend and filter in one: "+ 3,906 new". */
class OutcomeTab extends Tab {

    private final @Nullable RowOutcome outcome;

    private OutcomeTab(@Nullable RowOutcome outcome, int number, String words) {
        this.outcome = outcome;
        var many = new Span(Amount.number(number));
        many.addClassName("t-checked-n");
        if (outcome != null) {
            add(ImportWords.icon(outcome).create());
            addClassName(ImportWords.tone(outcome));
        }
        add(many, new Span(words));
    }

    static OutcomeTab all(int rows) {
        return new OutcomeTab(null, rows, "all rows");
    }

    static OutcomeTab of(RowOutcome outcome, int number) {
        return new OutcomeTab(outcome, number, ImportWords.label(outcome));
    }

    /** All of them if null. */
    @Nullable
    RowOutcome outcome() {
        return outcome;
    }
}
