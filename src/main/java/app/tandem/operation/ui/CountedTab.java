package app.tandem.operation.ui;

import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;

/** A tab with a count after its label. */
public final class CountedTab {

    private CountedTab() {}

    /** A tab such as "Refused 7". */
    public static Tab of(String label, int count) {
        var number = new Span(Amount.number(count));
        number.addClassName("t-tab-n");
        return new Tab(new Span(label), number);
    }
}
