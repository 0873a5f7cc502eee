package app.tandem.contact.ui.list.grid;

import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.people.UserId;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.NarrowWindow;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contact grid: check boxes, columns, and two lines per row on narrow screens. */
public class ContactsGrid extends BoundedGrid<ContactRow> {

    /** What the grid reports to its page. */
    public interface Page extends RowKeys.Page {
        void turnLoaded();

        void sorted(ContactSort sort);

        void reordered(List<ContactsColumn> order);
    }

    private static final int NARROW = 640;
    private final Page page;
    private final Checkbox header = new Checkbox();
    private final Column<ContactRow> boxes;
    private final ContactsCells cells;
    private final Map<ContactsColumn, Column<ContactRow>> columns = new EnumMap<>(ContactsColumn.class);
    private ContactsColumns shown = ContactsColumns.USUAL;
    private @Nullable Column<ContactRow> both;
    private @Nullable ContactId peeked;
    private @Nullable ContactRow peekedRow;
    private boolean narrow;

    public ContactsGrid(ContactsRows rows, GridSelection ticking, UserId viewer, Page page) {
        this.page = page;
        addClassName("t-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", "Contacts");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        setMultiSort(false);
        setPartNameGenerator(
                row -> (ticking.isTicked(row.id()) ? "ticked" : "") + (row.id().equals(peeked) ? " peeked" : ""));
        header.setAriaLabel("Select the loaded contacts");
        header.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                page.turnLoaded();
            }
        });
        boxes = addColumn(box(ticking))
                .setHeader(header)
                .setHeaderPartName("box")
                .setKey("BOX")
                .setFrozen(true);
        boxes.setWidth("33px").setFlexGrow(0).setPartNameGenerator(row -> "box");
        cells = new ContactsCells(viewer);
        for (var column : ContactsColumn.values()) {
            columns.put(column, add(column));
        }
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                page.sorted(read(sort.getSortOrder()));
            }
        });
        addColumnReorderListener(order -> {
            if (order.isFromClient()) {
                page.reordered(order.getColumns().stream()
                        .flatMap(column -> columns.keySet().stream()
                                .filter(key -> key.name().equals(column.getKey())))
                        .toList());
            }
        });
        addItemClickListener(click -> {
            if (click.getColumn() != boxes && !click.isShiftKey() && !click.isCtrlKey() && !click.isMetaKey()) {
                page.peek(click.getItem());
            }
        });
        RowKeys.listen(this, page);
        setDataProvider(rows.provider());
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        showColumns(shown);
    }

    private Column<ContactRow> add(ContactsColumn column) {
        var added = addColumn(cells.cell(column))
                .setKey(column.name())
                .setHeader(column.label())
                .setWidth(column.width())
                .setFlexGrow(column == ContactsColumn.NAME || column == ContactsColumn.EMAIL ? 1 : 0)
                .setResizable(true)
                .setSortable(column.sort().isPresent());
        column.sort().ifPresent(sort -> added.setSortProperty(sort.name()));
        if (column == ContactsColumn.NAME) {
            added.setFrozen(true);
        }
        return added;
    }

    /**
     * The check box column. The server decides whether a box is ticked; the browser shows its answer. The grid clicks a
     * box when Space is pressed on its cell; that click is ignored, since Space is handled on every cell. A native box,
     * since a component per row would be a sixth of the page's elements.
     */
    private LitRenderer<ContactRow> box(GridSelection ticking) {
        return LitRenderer.<ContactRow>of("""
                        <input type="checkbox" class="t-tick" .checked=${item.ticked} aria-disabled=${String(!!root.closest('[locked]'))} aria-label=${'Select ' + item.name}
                          @mousedown=${e => e.shiftKey && e.preventDefault()}
                          @click=${e => { e.preventDefault(); if (e.isTrusted) { turn(index, e.shiftKey); } }}>""")
                .withProperty("ticked", row -> ticking.isTicked(row.id()))
                .withProperty("name", ContactRow::name)
                .withFunction(
                        "turn",
                        (row, values) -> page.turn(
                                (int) values.get(0).asDouble(),
                                row,
                                values.get(1).asBoolean()));
    }

    /** Locks the boxes while a panel works on the selection; rows are redrawn, not reread. */
    public void lock(boolean now) {
        header.setReadOnly(now);
        getElement().setAttribute("locked", now);
        getElement().executeJs("this.requestContentUpdate()");
    }

    /** The loaded row with this browser key. */
    Optional<ContactRow> row(String key) {
        return Optional.ofNullable(getDataCommunicator().getKeyMapper().get(key));
    }

    /** Marks the peeked row; null for none. */
    public void peek(@Nullable ContactRow row) {
        var before = peekedRow;
        peekedRow = row;
        peeked = row == null ? null : row.id();
        getElement().setAttribute("peeking", row != null);
        Stream.of(Optional.ofNullable(before), Optional.ofNullable(row))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(getDataProvider()::refreshItem);
    }

    /** Returns the focus to the row that had it. */
    public void focusRow() {
        getElement().executeJs("this.shadowRoot.querySelector('#items [tabindex=\"0\"]')?.focus()");
    }

    /** Shows the state of the "select all" box. */
    public void showTicks(boolean all, boolean some) {
        header.setValue(all);
        header.setIndeterminate(some && !all);
    }

    /** Shows the sort indicator. */
    public void showSort(ContactSort sort) {
        var direction = sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        ContactsColumn.sortedBy(sort.column())
                .map(columns::get)
                .ifPresent(column -> sort(List.of(new GridSortOrder<>(column, direction))));
    }

    /** Shows these columns in their order. */
    public void showColumns(ContactsColumns wanted) {
        shown = wanted;
        columns.forEach((column, there) -> there.setVisible(!narrow && wanted.shows(column)));
        boxes.setFrozen(!narrow);
        if (narrow && both == null) {
            both = addColumn(cells.twoLines())
                    .setHeader("Contact")
                    .setKey("BOTH")
                    .setFlexGrow(1);
        }
        if (both != null) {
            both.setVisible(narrow);
        }
        setColumnOrder(Stream.of(Stream.of(boxes), wanted.order().stream().map(columns::get), Stream.ofNullable(both))
                .flatMap(some -> some)
                .map(Objects::requireNonNull)
                .toList());
    }

    private static ContactSort read(List<GridSortOrder<ContactRow>> order) {
        return order.stream()
                .findFirst()
                .map(first -> new ContactSort(
                        ContactsColumn.valueOf(first.getSorted().getKey())
                                .sort()
                                .orElseThrow(),
                        first.getDirection() == SortDirection.DESCENDING))
                .orElse(ContactSort.BY_NAME);
    }
}
