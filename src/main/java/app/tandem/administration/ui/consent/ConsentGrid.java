package app.tandem.administration.ui.consent;

import app.tandem.administration.consent.Addresses;
import app.tandem.consent.ConsentLine;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** What holds of each address and number; one column of several lines on narrow screens. */
public class ConsentGrid extends BoundedGrid<ConsentLine> {

    private static final int NARROW = 760;

    private final SerializableConsumer<ConsentLine> open;
    private final List<Column<ConsentLine>> wide;
    private boolean narrow;

    /** @param open opens one at the side */
    public ConsentGrid(CallbackDataProvider<ConsentLine, Void> rows, SerializableConsumer<ConsentLine> open) {
        this.open = open;
        addClassNames("t-grid", "t-admin-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Consent");
        setSizeFull();
        setSelectionMode(SelectionMode.SINGLE);
        column("Address or number", "200px", this::address).setFlexGrow(1);
        wide = List.of(
                column(
                        "Channel",
                        "76px",
                        line -> new Span(line.event().address().channel().words())),
                column("State", "108px", line -> ConsentWords.state(line.event())),
                column(
                        "Since",
                        "152px",
                        line -> new Span(ReaderTime.recent(line.event().at()))),
                column("By what evidence", "220px", ConsentGrid::evidence).setFlexGrow(1));
        setDataProvider(rows);
        addItemClickListener(click -> open.accept(click.getItem()));
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private Column<ConsentLine> column(String header, String width, SerializableFunction<ConsentLine, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component address(ConsentLine line) {
        var name = new Button(Addresses.shown(line.event().address()), click -> open.accept(line));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassNames("t-link", "t-admin-name");
        var cell = new Div(name);
        cell.addClassName("t-admin-two");
        if (narrow) {
            var more = new Span(line.event().address().channel().words() + " · "
                    + ReaderTime.recent(line.event().at()));
            more.addClassName("t-sub");
            cell.add(more, ConsentWords.state(line.event()));
        }
        return cell;
    }

    private static Component evidence(ConsentLine line) {
        var cell = new Div(new Span(ConsentWords.source(line)));
        cell.addClassName("t-admin-two");
        if (!line.recordedBy().isEmpty()) {
            var by = new Span("Recorded by " + line.recordedBy());
            by.addClassName("t-sub");
            cell.add(by);
        }
        return cell;
    }
}
