package app.tandem.group.ui;

import app.tandem.group.Groups;
import app.tandem.group.Groups.Overview;
import app.tandem.people.CurrentUser;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.NoSuchElementException;

/** The page of one's own groups: create, rename, delete, and open in the grid (R4, R23). */
@Route("groups")
@PageTitle("Groups · Tandem")
@Menu(title = "Groups", order = 105, icon = "groups")
@PermitAll
class GroupsView extends Div implements HasTopBar, GroupLine.Page {

    private static final int PAGE = 200;
    private static final int PAUSE = 200;

    private final Groups groups;
    private final UserId viewer;
    private final TextField search = new TextField();
    private final Div filters = new Div(search);
    private final Div place = new Div();
    private final Span count = new Span();
    private List<Overview> all = List.of();
    private int most = PAGE;

    GroupsView(Groups groups, CurrentUser current) {
        this.groups = groups;
        this.viewer = current.id();
        search.setPlaceholder("Name of a group");
        search.setAriaLabel("Search in groups");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> {
            most = PAGE;
            show();
        });
        filters.addClassName("t-filters");
        place.addClassNames("t-list-place", "t-groups-place");
        count.addClassName("t-count");
        var foot = new Div(count);
        foot.addClassName("t-foot");
        addClassName("t-page");
        setSizeFull();
        add(filters, place, foot);
        refresh();
    }

    @Override
    public List<Component> topBarActions() {
        return List.of(create());
    }

    private Button create() {
        var create = new Button("New group", Icons.PLUS.create(), click -> open());
        create.addClassName("t-new");
        create.setAriaLabel("New group");
        return create;
    }

    private void open() {
        new NewGroupDialog(this::make).open();
    }

    private void make(String name) {
        groups.create(viewer, name);
        search.clear();
        refresh();
        Toast.done("Group “" + name.strip() + "” created", "Select contacts, then Actions, Add to group.");
    }

    private void refresh() {
        all = groups.overview(viewer);
        show();
    }

    private void show() {
        String part = Folding.fold(search.getValue());
        var found = all.stream()
                .filter(one -> Folding.fold(one.group().name()).contains(part))
                .toList();
        filters.setVisible(!all.isEmpty());
        count.setText(
                found.size() == all.size()
                        ? amount(all.size())
                        : Amount.number(found.size()) + " of " + amount(all.size()));
        place.removeAll();
        place.add(all.isEmpty() ? nothingYet() : found.isEmpty() ? nothingMatches() : list(found));
        if (found.size() > most) {
            place.add(more());
        }
    }

    private static String amount(int groups) {
        return Amount.number(groups) + (groups == 1 ? " group" : " groups");
    }

    private UnorderedList list(List<Overview> found) {
        var list = new UnorderedList();
        list.addClassName("t-group-list");
        list.getElement().setAttribute("aria-label", "Groups");
        found.stream().limit(most).map(one -> new GroupLine(one, this)).forEach(list::add);
        return list;
    }

    private Button more() {
        var more = new Button("Show more", click -> {
            most += PAGE;
            show();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("t-link", "t-groups-more");
        return more;
    }

    private EmptyState nothingYet() {
        var create = EmptyState.first("New group", this::open);
        create.setIcon(Icons.PLUS.create());
        var contacts = new Anchor("contacts", "Open contacts");
        contacts.addClassName("t-link");
        return new EmptyState(
                Icons.GROUPS,
                "You have no groups yet.",
                "A group is a list of your own, such as a mailing list. Create one here, or tick contacts and choose"
                        + " Actions, Add to group.",
                create,
                contacts);
    }

    private EmptyState nothingMatches() {
        var clear = EmptyState.first("Clear the search", search::clear);
        return new EmptyState(
                Icons.SEARCH,
                "No group matches “" + search.getValue().strip() + "”",
                "Only the names of your own groups are searched.",
                clear);
    }

    @Override
    public void rename(Overview group, String name) {
        whileItIsThere(() -> groups.rename(viewer, group.group().id(), name));
        place.getChildren()
                .flatMap(Component::getChildren)
                .filter(line -> line instanceof GroupLine one && one.isOf(group))
                .forEach(line -> ((GroupLine) line).focusRename());
    }

    @Override
    public void delete(Overview group) {
        int contacts = group.contacts() + group.archived();
        var stays = contacts == 0
                ? "It is empty. It cannot be restored."
                : "Its " + Amount.contacts(contacts) + (contacts == 1 ? " stays" : " stay")
                        + " as they are; only the group is deleted. It cannot be restored.";
        new Ask("Delete the group “" + group.group().name() + "”?", stays, "Delete", "Keep it", () -> {
                    if (whileItIsThere(() -> groups.delete(viewer, group.group().id()))) {
                        Toast.done("Group “" + group.group().name() + "” deleted", "");
                    }
                })
                .destroys()
                .open();
    }

    /** Handles one deleted in another window. */
    private boolean whileItIsThere(Runnable change) {
        boolean there = true;
        try {
            change.run();
        } catch (NoSuchElementException deleted) {
            Toast.refused("This group is no longer there", "It was deleted in another window.");
            there = false;
        }
        refresh();
        return there;
    }
}
