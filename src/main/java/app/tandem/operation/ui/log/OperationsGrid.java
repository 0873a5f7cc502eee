package app.tandem.operation.ui.log;

import app.tandem.audit.Outcome;
import app.tandem.operation.Counts;
import app.tandem.operation.log.LoggedOperation;
import app.tandem.operation.ui.ChangeWords;
import app.tandem.operation.ui.OperationAddress;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The operations, newest first, endless; one column on narrow screens. */
class OperationsGrid extends BoundedGrid<LoggedOperation> {

    private static final int NARROW = 900;

    private final SerializablePredicate<LoggedOperation> undoable;
    private final SerializableConsumer<LoggedOperation> undo;
    private final List<Column<LoggedOperation>> wide = new ArrayList<>();
    private final boolean ofOthers;
    private boolean narrow;

    OperationsGrid(
            CallbackDataProvider<LoggedOperation, Void> rows,
            boolean ofOthers,
            SerializablePredicate<LoggedOperation> undoable,
            SerializableConsumer<LoggedOperation> undo) {
        this.undoable = undoable;
        this.undo = undo;
        this.ofOthers = ofOthers;
        addClassNames("t-grid", "t-ops");
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", "Operations");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        wide.add(text("When", "WHEN", "148px", row -> ReaderTime.recent(row.submitted())));
        addColumn(new ComponentRenderer<>(this::what))
                .setHeader("Operation")
                .setKey("WHAT")
                .setWidth("220px")
                .setFlexGrow(1);
        wide.add(text("By", "BY", "112px", row -> row.actor().name()));
        wide.getLast().setVisible(ofOthers);
        wide.add(number(
                "Contacts",
                "CONTACTS",
                row -> new Span(
                        LogWords.countsRows(row)
                                ? LogWords.amount(row, row.selected())
                                : Amount.number(row.selected()))));
        for (var outcome : Outcome.values()) {
            wide.add(number(LogWords.outcome(outcome), outcome.name(), row -> count(row, outcome)));
        }
        wide.add(addColumn(new ComponentRenderer<>(this::state))
                .setHeader("State")
                .setKey("STATE")
                .setWidth("176px")
                .setFlexGrow(0));
        setDataProvider(rows);
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow && (ofOthers || !"BY".equals(column.getKey()))));
        getDataProvider().refreshAll();
    }

    private Column<LoggedOperation> text(
            String header, String key, String width, ValueProvider<LoggedOperation, String> value) {
        return addColumn(value).setHeader(header).setKey(key).setWidth(width).setFlexGrow(0);
    }

    private Column<LoggedOperation> number(
            String header, String key, SerializableFunction<LoggedOperation, Component> value) {
        return addColumn(new ComponentRenderer<>(value))
                .setHeader(header)
                .setKey(key)
                .setWidth(36 + 6 * header.length() + "px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }

    private static Component count(LoggedOperation row, Outcome outcome) {
        if (row.finished() == null) {
            return quiet("–");
        }
        int count = row.counts().of(outcome);
        var number = new Span(Amount.number(count));
        number.addClassName(
                count == 0
                        ? "t-none"
                        : outcome == Outcome.REFUSED || outcome == Outcome.FAILED ? "t-op-refused" : "t-num");
        return number;
    }

    private Component what(LoggedOperation row) {
        var link = new Anchor(OperationAddress.of(row.id()), row.title());
        link.addClassNames("t-name-link", "t-cell-strong");
        link.getElement().setAttribute("dir", "auto").setAttribute("title", row.title());
        if (!narrow) {
            return link;
        }
        var who = ofOthers ? row.actor().name() + " · " : "";
        var below = quiet(who + ReaderTime.recent(row.submitted()));
        var all = new Div(link, below, quiet(counts(row)), state(row));
        all.addClassName("t-op-narrow");
        return all;
    }

    private static String counts(LoggedOperation row) {
        Counts counts = row.counts();
        var some = Arrays.stream(Outcome.values())
                .filter(outcome -> counts.of(outcome) > 0)
                .map(outcome -> Amount.number(counts.of(outcome)) + " "
                        + (LogWords.countsRows(row)
                                ? LogWords.outcome(outcome, row).toLowerCase(Locale.US)
                                : ChangeWords.outcomeWord(outcome)))
                .collect(Collectors.joining(" · "));
        return some.isEmpty() ? LogWords.amount(row, row.selected()) : some;
    }

    private Div state(LoggedOperation row) {
        var state = new Div();
        state.addClassName("t-op-end");
        if (row.finished() == null) {
            state.add(running(row));
            return state;
        }
        var undone = row.undoneBy();
        if (undone != null) {
            state.add(new Anchor(OperationAddress.of(undone), "Undone"));
        } else if (undoable.test(row)) {
            var button = new Button("Undo", Icons.UNDO.create(), click -> undo.accept(row));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.setAriaLabel("Undo " + row.title());
            state.add(button);
            if (row.notAttempted() == 0) {
                state.add(quiet(LogWords.left(row, ReaderTime.now())));
            }
        }
        if (row.notAttempted() > 0) {
            state.add(quiet("Stopped, " + Amount.number(row.notAttempted()) + " not attempted"));
        }
        return state;
    }

    private static Component running(LoggedOperation row) {
        double share = row.progress().share();
        var bar = new ProgressBar(0, 1, share);
        bar.addClassName("t-inline-progress");
        bar.getElement().setAttribute("aria-label", row.title());
        var all = new Div(bar, quiet(Math.round(share * 100) + "%"));
        all.addClassName("t-op-end");
        return all;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("t-sub");
        return span;
    }
}
