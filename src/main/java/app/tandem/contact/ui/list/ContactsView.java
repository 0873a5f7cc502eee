package app.tandem.contact.ui.list;

import app.tandem.contact.SelectionActions;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.LineOrder;
import app.tandem.contact.list.SavedFilters;
import app.tandem.contact.list.SavedViews;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.LeadSources;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.ContactPeek;
import app.tandem.contact.ui.FixesSelection;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuActs;
import app.tandem.contact.ui.NewContactDialog;
import app.tandem.contact.ui.list.filter.FilterBar;
import app.tandem.contact.ui.list.filter.FilterSource;
import app.tandem.contact.ui.list.grid.ColumnChooser;
import app.tandem.contact.ui.list.grid.ContactsColumn;
import app.tandem.contact.ui.list.grid.ContactsColumns;
import app.tandem.contact.ui.list.grid.ContactsGrid;
import app.tandem.contact.ui.list.grid.ContactsRows;
import app.tandem.contact.ui.list.grid.GridSelection;
import app.tandem.contact.ui.list.grid.TickedContacts;
import app.tandem.contact.ui.list.views.StarterViews;
import app.tandem.contact.ui.list.views.ViewNote;
import app.tandem.contact.ui.list.views.ViewOpener;
import app.tandem.contact.ui.list.views.ViewsButton;
import app.tandem.live.ui.OpenPages;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.preferences.Preferences;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.layout.Landmarks;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contact list: search, filters, sorting, selection and actions (R4, R6, R45). */
@Route("contacts")
@PageTitle("Contacts · Tandem")
@Menu(title = "Contacts", order = 100, icon = "users")
@PermitAll
public class ContactsView extends MasterDetailLayout
        implements AfterNavigationObserver,
                BeforeLeaveObserver,
                HasTopBar,
                ContactsGrid.Page,
                ContactsShown.Screen,
                ActionsPlace {

    private final ContactList list;
    private final Contacts contacts;
    private final LeadSources leadSources;
    private final SelectionActions possible;
    private final MenuActs menu;
    private final UserId viewer;
    private final ContactsRows rows;
    private final GridSelection ticking;
    private final ContactsGrid grid;
    private final FilterBar bar;
    private final ContactsShown shown;
    private final StarterViews starters;
    private final ViewsButton views;
    private final ViewNote note = new ViewNote();
    private final Div page = new Div();
    private final Div place = new Div();
    private final ContactsFoot foot = new ContactsFoot();
    private final ColumnChooser chooser;
    private final ContactsEmpty empty;
    private final SelectionStrip strip;
    private final Peeking peeking;
    private boolean opened;
    /** The selection of the operation started last. */
    private TickedContacts worked = TickedContacts.NONE;

    ContactsView(
            ContactList list,
            Contacts contacts,
            LeadSources leadSources,
            SelectionActions possible,
            MenuActs menu,
            People people,
            Organizations organizations,
            Preferences preferences,
            SavedViews savedViews,
            SavedFilters parts,
            CurrentUser current,
            OpenPages pages) {
        this.list = list;
        this.contacts = contacts;
        this.leadSources = leadSources;
        this.possible = possible;
        this.menu = menu;
        this.viewer = current.id();
        var lender = organizations.isLender(people.actor(viewer).organization());
        this.rows = new ContactsRows(list, viewer, this::loaded);
        this.ticking = new GridSelection(list, viewer, rows);
        this.grid = new ContactsGrid(rows, ticking, viewer, this);
        var opener = new ViewOpener(savedViews, parts, preferences, viewer);
        this.shown = new ContactsShown(opener, this);
        this.chooser = new ColumnChooser(shown::choose);
        this.bar = new FilterBar(new FilterSource(list, viewer), shown, lender, chooser);
        this.empty = new ContactsEmpty(list, viewer, !lender, shown, this::newContact);
        this.peeking = new Peeking(contacts, viewer, this, grid);
        this.strip = new SelectionStrip(
                this::selectAll, this::clear, this::changeSelection, menu.withButton(), this::choose);
        this.starters = new StarterViews(opener, shown);
        this.views = new ViewsButton(savedViews, opener, viewer, shown);
        showColumns(shown.shown().columns());
        place.addClassName("t-list-place");
        page.add(bar, note, strip, place);
        if (preferences.newcomer(viewer)) {
            page.add(new NewHere(preferences, viewer, grid::focusRow));
        }
        page.add(foot);
        page.addClassName("t-page");
        addClassName("t-mdl");
        Landmarks.side(this);
        setSizeFull();
        // a panel is there when it is opened, not when it has arrived
        setAnimationEnabled(false);
        setMasterSize("360px", true);
        setDetailSize("456px");
        setMaster(page);
        pages.follow(this, viewer, news -> changed());
    }

    public ContactsShown shown() {
        return shown;
    }

    @Override
    public List<Component> topBarBeside() {
        return List.of(starters, views);
    }

    @Override
    public List<Component> topBarActions() {
        var create = new Button("New contact", Icons.PLUS.create(), click -> newContact());
        create.addClassName("t-new");
        create.setAriaLabel("New contact");
        return List.of(create);
    }

    /** Shows what the URL asks for; the search text stays. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (opened) {
            shown.open(event.getLocation(), shown.filter().text());
            return;
        }
        opened = true;
        var left = LeftList.take(UI.getCurrent(), event.getLocation().getPathWithQueryParameters());
        left.ifPresent(before -> ticking.restore(before.ticked()));
        grid.addAttachListener(attached -> ListPlace.follow(grid, attached.isInitialAttach() && left.isPresent()));
        shown.open(event.getLocation(), left.map(LeftList::text).orElse(""));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        new LeftList(shown.address(), shown.filter().text(), ticking.value()).keep(event.getUI());
    }

    @Override
    public void sorted(ContactSort by) {
        shown.sort(by);
    }

    @Override
    public void refresh() {
        var now = shown.shown();
        var matching = list.count(viewer, now.filter());
        if (!now.filter().equals(rows.filter()) || !now.sort().equals(rows.sort())) {
            grid.scrollToStart();
        }
        grid.showSort(now.sort());
        rows.show(now.filter(), now.sort(), matching);
        ticking.rowsChanged();
        bar.show(now.filter());
        starters.show(now);
        views.show(now);
        note.show(now.leftOut());
        foot.show(matching);
        if (matching == 0) {
            fill(empty.explain(now.filter()));
        } else if (grid.getParent().isEmpty()) {
            // put in anew it would be built anew in the browser
            fill(grid);
        }
        showTicks();
    }

    @Override
    public void showColumns(ContactsColumns columns) {
        grid.showColumns(columns);
        chooser.show(columns);
    }

    private void fill(Component what) {
        place.removeAll();
        place.add(what);
    }

    private void loaded() {
        grid.showTicks(ticking.allLoadedTicked(), !ticking.value().isEmpty());
    }

    private void showTicks() {
        var amount = ticking.amount();
        loaded();
        if (!ticking.value().isEmpty()) {
            strip.show(amount, ticking.value().equals(TickedContacts.allMatching(shown.filter())), rows.matching());
            strip.show(menu.lines(possible.menu(viewer, ticking.value().selection(), menu.asked())));
        } else {
            strip.showNothing();
        }
    }

    /** Locks the selection while a panel works on it (R45). */
    @Override
    public void setDetail(@Nullable Component detail) {
        super.setDetail(detail);
        var locked = detail instanceof FixesSelection;
        if (!(detail instanceof ContactPeek)) {
            grid.peek(null);
        }
        strip.lock(locked);
        grid.lock(locked);
    }

    @Override
    public void peek(ContactRow row) {
        if (!(getDetail() instanceof FixesSelection)) {
            peeking.show(row);
        }
    }

    @Override
    public void follow(ContactRow row) {
        peeking.follow(row);
    }

    @Override
    public void closePeek() {
        peeking.close();
    }

    @Override
    public void open(ContactRow row) {
        UI.getCurrent().navigate("contacts/" + row.id().value());
    }

    private boolean isFixed() {
        if (getDetail() instanceof FixesSelection) {
            Toast.refused("Selection fixed while the panel is open", "“Change selection” closes the panel.");
            return true;
        }
        return false;
    }

    private void changeSelection() {
        if (getDetail() instanceof FixesSelection panel) {
            panel.close();
        }
    }

    @Override
    public void turn(int index, ContactRow row, boolean range) {
        if (isFixed()) {
            return;
        }
        if (range && ticking.isTooFar(index)) {
            Toast.refused(
                    "A range takes up to 10,000 contacts",
                    "Set filters until the list holds what you want, then select all of it.");
            return;
        }
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
        if (isFixed()) {
            return;
        }
        ticking.turnLoaded();
        ticked();
    }

    private void selectAll() {
        ticking.selectAll();
        ticked();
    }

    private void clear() {
        ticking.clear();
        ticked();
        grid.focusRow();
    }

    private void ticked() {
        rows.provider().refreshAll();
        showTicks();
    }

    @Override
    public void reordered(List<ContactsColumn> order) {
        shown.choose(shown.shown().columns().inOrder(order));
    }

    private void choose(MenuAct act) {
        worked = ticking.value();
        act.open(worked.selection(), this);
    }

    @Override
    public UserId actor() {
        return viewer;
    }

    @Override
    public LineOrder order() {
        return shown.shown().order();
    }

    @Override
    public void showBeside(@Nullable Component panel) {
        setDetail(panel);
    }

    @Override
    public boolean isShown() {
        return isAttached();
    }

    /** Clears a selection with its operation; contacts ticked since stay (R45). */
    @Override
    public boolean changed(boolean deleted) {
        if (ticking.value().equals(worked)) {
            ticking.clear();
        }
        worked = TickedContacts.NONE;
        changed();
        return true;
    }

    private void changed() {
        peeking.changed();
        ticking.dropGone();
        refresh();
    }

    private void newContact() {
        new NewContactDialog(contacts, leadSources, viewer).open();
    }
}
