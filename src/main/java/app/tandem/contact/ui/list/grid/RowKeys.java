package app.tandem.contact.ui.list.grid;

import app.tandem.contact.list.ContactRow;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.io.Serializable;
import java.util.Objects;

/** Keyboard handling for grid rows: tick, peek, open, and move on while peeking. */
class RowKeys implements Serializable {

    /** The key actions. */
    interface Page {
        void turn(int index, ContactRow row, boolean range);

        void peek(ContactRow row);

        /** Moves the peek to this row, unless Escape came before. */
        void follow(ContactRow row);

        void closePeek();

        void open(ContactRow row);
    }

    private static final String KEY = "element.getEventContext(event).item?.key";
    private static final String INDEX = "element.getEventContext(event).index";
    private static final String SHIFT = "event.shiftKey";
    private static final String ON_ROW = "['td', 'tr'].includes(event.composedPath()[0].localName)";
    /** The focused cell's content. */
    private static final String HOLDS = "!!(event.composedPath()[0].localName === 'td'"
            + " && event.composedPath()[0].querySelector('slot')?.assignedElements()[0]?.querySelector('%s'))";

    private static final String PEEKING = "element.hasAttribute('peeking')";
    private static final int PAUSE = 150;

    private final ContactsGrid grid;
    private final Page page;

    private RowKeys(ContactsGrid grid, Page page) {
        this.grid = grid;
        this.page = page;
    }

    static void listen(ContactsGrid grid, Page page) {
        var keys = new RowKeys(grid, page);
        keys.on("keydown", "event.key === ' ' && " + ON_ROW + " && " + HOLDS.formatted(".t-tick"), keys::tick);
        keys.on("keydown", "event.key === ' ' && " + ON_ROW + " && !" + HOLDS.formatted(".t-tick"), keys::peek);
        // a cell with a link or a box of its own takes the key itself
        keys.on(
                "keydown",
                "event.key === 'Enter' && " + ON_ROW + " && !" + HOLDS.formatted(".t-tick, .t-reach"),
                keys::open);
        keys.on("keydown", "event.key === 'Escape' && " + PEEKING, event -> page.closePeek());
        keys.on("keyup", "/^(Arrow|Page|Home|End)/.test(event.key) && " + ON_ROW + " && " + PEEKING, keys::follow)
                .debounce(PAUSE, DebouncePhase.TRAILING);
    }

    private DomListenerRegistration on(String event, String filter, com.vaadin.flow.dom.DomEventListener then) {
        return grid.getElement()
                .addEventListener(event, then)
                .setFilter(filter)
                .addEventData(KEY)
                .addEventData(INDEX)
                .addEventData(SHIFT);
    }

    private void tick(DomEvent event) {
        var index = (int) event.getEventData().get(INDEX).asDouble();
        grid.row(key(event))
                .ifPresent(row ->
                        page.turn(index, row, event.getEventData().get(SHIFT).asBoolean()));
    }

    private void peek(DomEvent event) {
        grid.row(key(event)).ifPresent(page::peek);
    }

    private void follow(DomEvent event) {
        grid.row(key(event)).ifPresent(page::follow);
    }

    private void open(DomEvent event) {
        grid.row(key(event)).ifPresent(page::open);
    }

    private static String key(DomEvent event) {
        var key = event.getEventData().get(KEY);
        return key != null && key.isString() ? Objects.requireNonNull(key.asString()) : "";
    }
}
