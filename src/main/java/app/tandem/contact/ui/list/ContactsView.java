package app.tandem.contact.ui.list;

import app.tandem.access.Action;
import app.tandem.contact.ContactFilter;
import app.tandem.contact.ContactList;
import app.tandem.contact.ContactRow;
import app.tandem.contact.ContactSort;
import app.tandem.contact.Contacts;
import app.tandem.contact.LeadSources;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.NewContactDialog;
import app.tandem.live.ui.OpenPages;
import app.tandem.operation.Operations;
import app.tandem.people.CurrentUser;
import app.tandem.people.Organizations;
import app.tandem.people.People;
import app.tandem.people.Preferences;
import app.tandem.people.UserId;
import app.tandem.shell.HasTopBar;
import app.tandem.shell.Icons;
import app.tandem.shell.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contacts that one sees: searched, filtered, sorted, ticked, and worked on (R4, R6, R45). */
@Route("contacts")
@PageTitle("Contacts · Tandem")
@Menu(title = "Contacts", order = 100, icon = "users")
@PermitAll
class ContactsView extends MasterDetailLayout
        implements AfterNavigationObserver, HasTopBar, FilterPage, ContactsGrid.Page {

    private final ContactList list;
    private final Contacts contacts;
    private final LeadSources leadSources;
    private final Operations operations;
    private final Preferences preferences;
    private final UserId viewer;
    private final ContactsRows rows;
    private final Ticking ticking;
    private final ContactsGrid grid;
    private final FilterBar bar;
    private final Div page = new Div();
    private final Div place = new Div();
    private final ContactsFoot foot = new ContactsFoot();
    private final ColumnChooser chooser = new ColumnChooser(this::choose);
    private final ContactsEmpty empty;
    private final ActionsPlace actions;
    /** There while something is ticked: its menus are a tenth of what a session keeps. */
    private @Nullable SelectionStrip strip;

    private ContactsColumns columns;
    private ContactFilter filter = ContactFilter.NONE;
    private ContactSort sort = ContactSort.BY_NAME;
    private int matching;

    ContactsView(
            ContactList list,
            Contacts contacts,
            LeadSources leadSources,
            Operations operations,
            People people,
            Organizations organizations,
            Preferences preferences,
            CurrentUser current,
            OpenPages pages) {
        this.list = list;
        this.contacts = contacts;
        this.leadSources = leadSources;
        this.operations = operations;
        this.preferences = preferences;
        this.viewer = current.id();
        var lender = organizations.isLender(people.actor(viewer).organization());
        this.rows = new ContactsRows(list, viewer, this::loaded);
        this.ticking = new Ticking(list, viewer, rows);
        this.grid = new ContactsGrid(rows, ticking, viewer, this);
        this.bar = new FilterBar(new FilterSource(list, viewer), this, lender, chooser);
        this.empty = new ContactsEmpty(list, viewer, !lender, this, this::newContact);
        this.actions = new ActionsPlace(operations, people, viewer, this, (result, request) -> done());
        this.columns = preferences.gridColumns(viewer).map(ContactsColumns::of).orElse(ContactsColumns.ALL);
        grid.showColumns(columns);
        chooser.show(columns);
        place.addClassName("t-list-place");
        page.add(bar, place, foot);
        page.addClassName("t-page");
        addClassName("t-mdl");
        setSizeFull();
        // a panel is there when it is opened, not when it has arrived
        setAnimationEnabled(false);
        setMasterSize("360px", true);
        setDetailSize("456px");
        setMaster(page);
        pages.follow(this, viewer, news -> done());
    }

    @Override
    public List<Component> topBarActions() {
        var create = new Button("New contact", Icons.PLUS.create(), click -> newContact());
        create.addClassName("t-new");
        return List.of(create);
    }

    /** The address says what is shown; the searched text stays as it is. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = FilterAddress.of(event.getLocation().getQueryParameters());
        filter = address.filter().withText(filter.text());
        sort = address.sort();
        grid.showSort(sort);
        refresh();
    }

    @Override
    public ContactFilter filter() {
        return filter;
    }

    @Override
    public void filter(ContactFilter changed) {
        var moved = !changed.withText("").equals(filter.withText(""));
        filter = changed;
        if (moved) {
            remember();
        }
        refresh();
    }

    @Override
    public void sorted(ContactSort by) {
        sort = by;
        remember();
        refresh();
    }

    private void remember() {
        var location = new Location("contacts", new FilterAddress(filter, sort).write());
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, location));
    }

    private void refresh() {
        matching = list.count(viewer, filter);
        if (!filter.equals(rows.filter()) || !sort.equals(rows.sort())) {
            grid.scrollToStart();
        }
        rows.show(filter, sort, matching);
        ticking.rowsChanged();
        bar.show(filter);
        foot.show(matching);
        if (matching == 0) {
            fill(empty.explain(filter));
        } else if (grid.getParent().isEmpty()) {
            // put in anew it would be built anew in the browser
            fill(grid);
        }
        showTicks();
    }

    private void fill(Component shown) {
        place.removeAll();
        place.add(shown);
    }

    private void loaded() {
        grid.showTicks(ticking.allLoadedTicked(), !ticking.value().isEmpty());
    }

    private void showTicks() {
        var amount = ticking.amount();
        loaded();
        if (!ticking.value().isEmpty()) {
            var shown = strip();
            shown.show(amount, ticking.value().equals(TickedContacts.allMatching(filter)), matching);
            shown.show(operations.menu(viewer, ticking.value().selection(), SelectionStrip.ASKED));
        } else if (strip != null) {
            page.remove(strip);
            strip = null;
        }
    }

    private SelectionStrip strip() {
        if (strip == null) {
            strip = new SelectionStrip(this::selectAll, this::clear, this::choose);
            page.addComponentAtIndex(page.indexOf(bar) + 1, strip);
        }
        return strip;
    }

    @Override
    public void turn(int index, ContactRow row, boolean range) {
        if (!ticking.turn(index, row.id(), range)) {
            Toast.refused(
                    "This contact is not among those selected",
                    "All contacts that match an earlier filter are selected. Clear the selection to tick others.");
            return;
        }
        if (range) {
            rows.provider().refreshAll();
        } else {
            rows.provider().refreshItem(row);
        }
        showTicks();
    }

    @Override
    public void turnLoaded() {
        ticking.turnLoaded();
        rows.provider().refreshAll();
        showTicks();
    }

    private void selectAll() {
        ticking.selectAll();
        rows.provider().refreshAll();
        showTicks();
    }

    private void clear() {
        ticking.clear();
        rows.provider().refreshAll();
        showTicks();
    }

    @Override
    public void reordered(List<ContactsColumn> order) {
        choose(columns.inOrder(order));
    }

    private void choose(ContactsColumns chosen) {
        columns = chosen;
        preferences.setGridColumns(viewer, chosen.text());
        grid.showColumns(chosen);
        chooser.show(chosen);
    }

    private void choose(Action action) {
        var selection = ticking.value().selection();
        if (action == Action.MERGE) {
            MergeChosen.go(list, viewer, selection);
        } else {
            actions.open(action, selection);
        }
    }

    private void done() {
        ticking.dropGone();
        refresh();
    }

    private void newContact() {
        new NewContactDialog(contacts, leadSources, viewer).open();
    }
}
