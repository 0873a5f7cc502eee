package app.tandem.operation.ui;

import app.tandem.access.Explanation;
import app.tandem.operation.ItemRow;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;

/** The contacts behind a count with their reasons, fifty at a time (R45). */
public class ItemRows extends Div {

    private static final int PAGE = 50;

    private final Page page;
    private final Div rows = new Div();
    private final Button more = new Button("Show more", click -> load());
    private int shown;

    /** Reads a page of rows. */
    @FunctionalInterface
    public interface Page extends Serializable {
        List<ItemRow> read(int offset, int limit);
    }

    /** Reads the first page when first shown. */
    public ItemRows(Page page) {
        this.page = page;
        rows.addClassName("t-outcome-rows");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("t-link", "t-rows-more");
        add(rows, more);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (shown == 0) {
            load();
        }
    }

    private void load() {
        var read = page.read(shown, PAGE + 1);
        read.stream().limit(PAGE).map(ItemRows::row).forEach(rows::add);
        shown += Math.min(read.size(), PAGE);
        more.setVisible(read.size() > PAGE);
    }

    private static Div row(ItemRow item) {
        var row = new Div(span("t-row-name", item.name()));
        row.addClassName("t-reason-row");
        row.getElement().setAttribute("title", item.name());
        if (!item.explanations().isEmpty()) {
            var reasons = new Div();
            reasons.addClassName("t-reasons");
            item.explanations().forEach(e -> explain(reasons, e));
            row.add(reasons);
        }
        return row;
    }

    private static void explain(Div reasons, Explanation explanation) {
        reasons.add(span("t-reason", explanation.fact()));
        if (!explanation.help().isEmpty()) {
            reasons.add(span("t-reason-who", explanation.help()));
        }
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
