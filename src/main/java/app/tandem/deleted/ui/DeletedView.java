package app.tandem.deleted.ui;

import app.tandem.contact.ContactId;
import app.tandem.deleted.DeletedContact;
import app.tandem.deleted.DeletedContacts;
import app.tandem.deleted.Restored;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Recently deleted": one's contacts deleted in the last 30 days, to be restored (R18). */
@Route("deleted")
@PageTitle("Recently deleted · Tandem")
@Menu(title = "Recently deleted", order = 190, icon = "trash")
@PermitAll
class DeletedView extends Div {

    private static final int PAUSE = 250;

    private final DeletedContacts contacts;
    private final UserId owner;
    private final CallbackDataProvider<DeletedContact, Void> rows;
    private final DeletedGrid grid;
    private final TextField search = new TextField();
    private final Button all = new Button("Restore all", Icons.UNDO.create(), click -> askForAll());
    private final Div strip = new Div();
    private final Span ticked = new Span();
    private final Div place = new Div();
    private final Span count = new Span();

    DeletedView(DeletedContacts contacts, CurrentUser current) {
        this.contacts = contacts;
        this.owner = current.id();
        this.rows = new CallbackDataProvider<>(
                query -> contacts.list(owner, search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> contacts.count(owner, search.getValue()),
                DeletedContact::id);
        this.grid = new DeletedGrid(rows, this::restore, this::showTicked);
        place.addClassName("t-list-place");
        addClassName("t-page");
        setSizeFull();
        add(filters(), strip(), place, foot());
        refresh();
    }

    private Div filters() {
        search.setPlaceholder("Name, e-mail, phone");
        search.setAriaLabel("Search in recently deleted");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> refresh());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var filters = new Div(search, spacer, all);
        filters.addClassNames("t-filters", "t-deleted-filters");
        return filters;
    }

    private Div strip() {
        strip.addClassName("t-strip");
        strip.getElement().setAttribute("role", "region").setAttribute("aria-label", "Selected contacts");
        ticked.addClassName("t-strip-n");
        ticked.getElement().setAttribute("role", "status");
        var clear = new Button("Clear", click -> grid.deselectAll());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClassName("t-link");
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var restore = new Button(
                "Restore selected",
                click -> restore(
                        grid.getSelectedItems().stream().map(DeletedContact::id).toList(), ""));
        restore.addThemeVariants(ButtonVariant.SMALL);
        strip.add(ticked, clear, spacer, restore);
        return strip;
    }

    private Div foot() {
        count.addClassName("t-count");
        count.getElement().setAttribute("role", "status");
        var gone = new Span("After " + DeletedContacts.DAYS + " days they are gone for good.");
        gone.addClassName("t-sub");
        var foot = new Div(count, gone);
        foot.addClassName("t-foot");
        return foot;
    }

    private void refresh() {
        int found = contacts.count(owner, search.getValue());
        grid.deselectAll();
        rows.refreshAll();
        count.setText(DeletedWords.contacts(found));
        all.setVisible(found > 1);
        place.removeAll();
        place.add(found == 0 ? empty() : grid);
        showTicked(0);
    }

    private EmptyState empty() {
        return search.getValue().isBlank()
                ? new EmptyState(
                        Icons.TRASH,
                        "Nothing has been deleted",
                        "A contact that you delete stays here for " + DeletedContacts.DAYS
                                + " days and can be restored. Nobody else sees it here.")
                : new EmptyState(
                        Icons.SEARCH,
                        "No deleted contact matches “" + search.getValue().strip() + "”",
                        "Only what you deleted in the last " + DeletedContacts.DAYS + " days is searched.",
                        new Button("Clear the search", click -> search.clear()));
    }

    private void showTicked(int number) {
        strip.setVisible(number > 0);
        ticked.setText(number + " selected");
    }

    private void restore(DeletedContact contact) {
        restore(List.of(contact.id()), contact.name());
    }

    private void restore(Collection<ContactId> some, String name) {
        var result = contacts.restore(owner, some);
        tell(result, name, some.size() == 1 ? some.iterator().next() : null);
    }

    private void askForAll() {
        int found = contacts.count(owner, search.getValue());
        new Ask(
                        "Restore " + DeletedWords.contacts(found) + "?",
                        "They come back as they were, without their shares.",
                        "Restore",
                        "Cancel",
                        () -> tell(contacts.restoreAll(owner, search.getValue()), "", null))
                .open();
    }

    private void tell(Restored result, String name, @Nullable ContactId only) {
        var title = DeletedWords.restored(result, name);
        var missing = DeletedWords.missing(result);
        if (result.contacts() == 0) {
            Toast.refused(title, missing);
        } else if (only == null) {
            Toast.done(title, missing);
        } else {
            var open = new Button("Open", click -> UI.getCurrent().navigate("contacts/" + only.value()));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            open.addClassName("t-link");
            Toast.done(title, missing, open);
        }
        refresh();
    }
}
