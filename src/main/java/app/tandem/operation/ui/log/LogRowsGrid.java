package app.tandem.operation.ui.log;

import app.tandem.access.Explanation;
import app.tandem.audit.Outcome;
import app.tandem.operation.log.LogRow;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.NarrowWindow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;

/** The contacts behind one count of an operation: before and after, or why unchanged (R45, R48). */
class LogRowsGrid extends BoundedGrid<LogRow> {

    private static final int NARROW = 900;

    private final List<Column<LogRow>> wide = new ArrayList<>();
    private final boolean several;
    private boolean narrow;

    /** Creates it, with a column for the change if there are several. */
    LogRowsGrid(Outcome outcome, boolean several, CallbackDataProvider<LogRow, Void> rows) {
        this.several = several;
        addClassNames("t-grid", "t-op-rows-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", LogWords.outcome(outcome));
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        addColumn(new ComponentRenderer<>(this::contact))
                .setHeader("Contact")
                .setKey("CONTACT")
                .setFlexGrow(2)
                .setWidth("200px");
        if (several) {
            wide.add(column("Change", "WHAT", row -> text(row.what())));
        }
        switch (outcome) {
            case DONE -> {
                wide.add(column("Before", "BEFORE", row -> text(row.before())));
                wide.add(column("After", "AFTER", row -> text(row.after())));
            }
            case REFUSED, FAILED -> wide.add(column("Why", "WHY", LogRowsGrid::reasons));
            case UNCHANGED -> {}
        }
        setDataProvider(rows);
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private Column<LogRow> column(String header, String key, SerializableFunction<LogRow, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setKey(key)
                .setFlexGrow(3)
                .setWidth("160px");
    }

    private Component contact(LogRow row) {
        var name = name(row);
        if (!narrow) {
            return name;
        }
        var all = new Div(name);
        all.addClassName("t-op-narrow");
        if (several) {
            all.add(quiet(row.what()));
        }
        if (!row.after().isEmpty()) {
            all.add(text(row.before().isEmpty() ? row.after() : row.before() + " → " + row.after()));
        }
        if (!row.reasons().isEmpty()) {
            all.add(reasons(row));
        }
        return all;
    }

    private static Component name(LogRow row) {
        var contact = row.contact();
        if (contact == null) {
            return quiet(row.name());
        }
        var link = new Anchor("contacts/" + contact.value(), row.name());
        link.addClassNames("t-name-link", "t-cell-strong");
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private static Component reasons(LogRow row) {
        var all = new Div();
        all.addClassName("t-reasons");
        for (Explanation reason : row.reasons()) {
            all.add(text(reason.fact()));
            if (!reason.help().isEmpty()) {
                all.add(quiet(reason.help()));
            }
        }
        return all;
    }

    private static Span text(String words) {
        var span = new Span(words);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    private static Span quiet(String words) {
        var span = text(words);
        span.addClassName("t-sub");
        return span;
    }
}
