package app.tandem.deleted.ui;

import app.tandem.deleted.DeletedContact;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;

/** The deleted contacts, without end; two lines a row where the screen is narrow. */
class DeletedGrid extends BoundedGrid<DeletedContact> {

    private static final int NARROW = 640;

    /** The column of boxes has none above it, and so no word either. */
    private static final String SELECT = """
            this.querySelector('vaadin-grid-flow-selection-column').headerRenderer = (cell) => {
              cell.innerHTML = '<span class="t-sr">Select</span>'; };""";

    private final Column<DeletedContact> when;
    private final Column<DeletedContact> left;
    private boolean narrow;

    DeletedGrid(
            CallbackDataProvider<DeletedContact, Void> rows,
            SerializableConsumer<DeletedContact> restore,
            SerializableConsumer<Integer> ticked) {
        addClassNames("t-grid", "t-deleted");
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", "Recently deleted");
        setSizeFull();
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<DeletedContact>) getSelectionModel())
                .setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
        addAttachListener(attached -> getElement().executeJs(SELECT));
        asMultiSelect()
                .addSelectionListener(
                        event -> ticked.accept(event.getAllSelectedItems().size()));
        addColumn(new ComponentRenderer<>(this::name))
                .setHeader("Name")
                .setKey("NAME")
                .setFlexGrow(1);
        when = addColumn(DeletedGrid::deleted)
                .setHeader("Deleted")
                .setKey("WHEN")
                .setWidth("220px")
                .setFlexGrow(0);
        left = addColumn(DeletedWords::left)
                .setHeader("Time left")
                .setKey("LEFT")
                .setWidth("100px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(row -> button(row, restore)))
                .setHeader(unseen("Restore"))
                .setKey("RESTORE")
                .setWidth("112px")
                .setFlexGrow(0);
        setDataProvider(rows);
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        when.setVisible(!narrow);
        left.setVisible(!narrow);
        getDataProvider().refreshAll();
    }

    private Div name(DeletedContact row) {
        var name = new Span(row.name());
        name.addClassName("t-cell-strong");
        name.getElement().setAttribute("dir", "auto");
        var top = new Div(name);
        top.addClassName("t-name");
        if (row.archived()) {
            var archived = new Span("Archived");
            archived.addClassName("t-archived");
            top.add(archived);
        }
        if (!narrow) {
            return top;
        }
        var below = new Span(deleted(row) + " · " + DeletedWords.left(row));
        below.addClassName("t-sub");
        var both = new Div(top, below);
        both.addClassName("t-two");
        return both;
    }

    private static String deleted(DeletedContact row) {
        return ReaderTime.recent(row.at()) + " · " + DeletedWords.who(row);
    }

    /** What a column is for, said to who does not see its boxes or buttons. */
    private static Span unseen(String words) {
        var span = new Span(words);
        span.addClassName("t-sr");
        return span;
    }

    private static Button button(DeletedContact row, SerializableConsumer<DeletedContact> restore) {
        var button = new Button("Restore", Icons.UNDO.create(), click -> restore.accept(row));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Restore " + row.name());
        return button;
    }
}
