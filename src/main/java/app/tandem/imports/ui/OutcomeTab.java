package app.tandem.imports.ui;

import app.tandem.imports.CheckedImport;
import app.tandem.imports.RowOutcome;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import org.jspecify.annotations.Nullable;

/** A count that is legend and filter in one: "+ 3,906 new". */
class OutcomeTab extends Tab {

    private final @Nullable RowsOf of;

    private OutcomeTab(@Nullable RowsOf of, int number, String words) {
        this.of = of;
        var many = new Span(Amount.number(number));
        many.addClassName("t-checked-n");
        if (of != null) {
            add(of.icon().create());
            addClassName(of.tone());
        }
        add(many, new Span(words));
    }

    static OutcomeTab all(int rows) {
        return new OutcomeTab(null, rows, "all rows");
    }

    static OutcomeTab of(RowOutcome outcome, int number) {
        return new OutcomeTab(new RowsOf(outcome), number, ImportWords.label(outcome));
    }

    /** The values that are left out; several may be of one row. */
    static OutcomeTab leftOut(CheckedImport checked) {
        return new OutcomeTab(RowsOf.LEAVING_OUT, checked.dropped(), ImportWords.leftOut(checked));
    }

    /** All of them if null. */
    @Nullable
    RowsOf of() {
        return of;
    }
}
