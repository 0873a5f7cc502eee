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

/** What the list shows at the moment, changed by filters, columns and views, and remembered in the address. */
public class ContactsShown implements FilterPage, ViewsButton.Page {

    /** Where it is shown. */
    interface Screen {
        /** Shows what is to be shown now. */
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

    /** Shows what this address asks for, among what is searched for. */
    void open(Location asked, String text) {
        address = null;
        path = asked.getPathWithQueryParameters();
        var next = opener.open(asked.getQueryParameters());
        become(next.with(next.filter().withText(text)));
    }

    /** The address of what is shown. */
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

    /** The columns of a view are the view's; without one they are remembered for the viewer. */
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

    /** Words such as "today" mean this day. */
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

    /** Going back leads to what was shown before; the same address is not remembered twice. */
    private void remember() {
        var now = opener.address(shown);
        if (address == null || !now.getPathWithQueryParameters().equals(address.getPathWithQueryParameters())) {
            UI.getCurrent().getPage().getHistory().pushState(null, now);
            address = now;
            path = now.getPathWithQueryParameters();
        }
    }
}
