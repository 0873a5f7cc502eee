package app.tandem.contact.ui.list;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.ui.list.filter.FilterPage;
import app.tandem.contact.ui.list.grid.ContactsColumns;
import app.tandem.contact.ui.list.views.ViewOpener;
import app.tandem.contact.ui.list.views.ViewsButton;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import org.jspecify.annotations.Nullable;

/** What the list currently shows, changed by filters, columns and views, and kept in the URL. */
public class ContactsShown implements FilterPage, ViewsButton.Page {

    /** The screen that shows it. */
    interface Screen {
        /** Shows the current state. */
        void refresh();

        void showColumns(ContactsColumns columns);
    }

    private final ViewOpener opener;
    private final Screen screen;
    private ShownList shown;
    private @Nullable Location address;
    private String path = "contacts";

    ContactsShown(ViewOpener opener, Screen screen) {
        this.opener = opener;
        this.screen = screen;
        this.shown = ShownList.all(opener.columns());
    }

    @Override
    public ShownList shown() {
        return shown;
    }

    @Override
    public ContactFilter filter() {
        return shown.filter();
    }

    /** Shows what this URL asks for, keeping the search. */
    void open(Location asked, String text) {
        address = null;
        path = asked.getPathWithQueryParameters();
        var next = opener.open(asked.getQueryParameters());
        become(next.with(next.filter().withText(text)));
    }

    /** The URL of the current state. */
    String address() {
        return path;
    }

    @Override
    public void show(ShownList next) {
        become(next);
        remember();
    }

    @Override
    public void filter(ContactFilter changed) {
        var moved = !changed.withText("").equals(filter().withText(""));
        become(shown.with(changed));
        if (moved) {
            remember();
        }
    }

    @Override
    public ContactSort sort() {
        return shown.sort();
    }

    @Override
    public void sort(ContactSort by) {
        become(shown.with(by));
        remember();
    }

    /** Keeps columns with the open view, or else for the viewer. */
    public void choose(ContactsColumns columns) {
        shown = shown.with(columns);
        screen.showColumns(columns);
        if (shown.view() == null) {
            opener.keep(columns);
        } else {
            screen.refresh();
            remember();
        }
    }

    /** Relative words such as "today" mean this day. */
    private void become(ShownList wanted) {
        var current = wanted.filter().asOf(ReaderTime.today());
        var next = current.equals(wanted.filter()) ? wanted : wanted.with(current);
        var columns = !next.columns().equals(shown.columns());
        shown = next;
        if (columns) {
            screen.showColumns(next.columns());
        }
        screen.refresh();
    }

    /** Adds a history entry unless the URL is unchanged. */
    private void remember() {
        var now = opener.address(shown);
        if (address == null || !now.getPathWithQueryParameters().equals(address.getPathWithQueryParameters())) {
            UI.getCurrent().getPage().getHistory().pushState(null, now);
            address = now;
            path = now.getPathWithQueryParameters();
        }
    }
}
