package app.tandem.partner.ui;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.live.ui.OpenPages;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.EndOfAccess;
import app.tandem.operation.ui.EndAccessDialog;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.ResultToast;
import app.tandem.partner.FormerShares;
import app.tandem.partner.FormerShares.Former;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Shares with former partners": per person, with one step to end them; one's own or the whole team's (R10). */
@Route(FormerSharesView.PATH)
@PageTitle("Shares with former partners · Tandem")
@Menu(title = "Shares with former partners", order = 310, icon = "lock")
@PermitAll
class FormerSharesView extends Div implements BeforeEnterObserver {

    static final String PATH = "former-partners";
    private static final String WHOSE = "whose";
    private static final String TEAM = "team";

    private final transient FormerShares shares;
    private final transient Operations operations;
    private final transient People people;
    private final UserId viewer;
    private final boolean hasTeam;
    private final FormerGrid grid;
    private final Button own = new Button("My contacts", click -> go(false));
    private final Button all = new Button("My team's too", click -> go(true));
    private final Div place = new Div();
    private final Span count = new Span();
    private boolean team;

    FormerSharesView(FormerShares shares, Operations operations, People people, OpenPages pages, CurrentUser current) {
        this.shares = shares;
        this.operations = operations;
        this.people = people;
        this.viewer = current.id();
        this.hasTeam = shares.hasTeam(viewer);
        this.grid = new FormerGrid(viewer, this::end);
        place.addClassName("t-list-place");
        addClassName("t-page");
        setSizeFull();
        if (hasTeam) {
            add(filters());
        }
        add(place, foot());
        pages.follow(this, viewer, news -> {
            if (news.anything() || news.list()) {
                refresh();
            }
        });
    }

    private Div filters() {
        own.addThemeVariants(ButtonVariant.TERTIARY);
        all.addThemeVariants(ButtonVariant.TERTIARY);
        var choices = new Div(own, all);
        choices.addClassNames("t-starters", "t-partner-filters");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", "Whose contacts");
        var filters = new Div(choices);
        filters.addClassName("t-filters");
        return filters;
    }

    private Div foot() {
        count.addClassName("t-count");
        count.getElement().setAttribute("role", "status");
        var words = new Span("The end of a partnership ends no share.");
        words.addClassName("t-sub");
        var foot = new Div(count, words);
        foot.addClassName("t-foot");
        return foot;
    }

    private static void go(boolean toTeam) {
        UI.getCurrent().navigate(PATH, toTeam ? QueryParameters.simple(Map.of(WHOSE, TEAM)) : QueryParameters.empty());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        team = hasTeam
                && event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(WHOSE)
                        .filter(TEAM::equals)
                        .isPresent();
        refresh();
    }

    private void refresh() {
        own.getElement().setAttribute("aria-pressed", String.valueOf(!team));
        all.getElement().setAttribute("aria-pressed", String.valueOf(team));
        var rows = shares.of(viewer, team);
        grid.show(rows, team);
        int contacts = rows.stream().mapToInt(Former::contacts).sum();
        long persons = rows.stream().map(Former::holder).distinct().count();
        count.setText(
                rows.isEmpty()
                        ? "Nothing is shared with former partners"
                        : Amount.contacts(contacts) + " with " + persons + (persons == 1 ? " person" : " people"));
        place.removeAll();
        place.add(rows.isEmpty() ? nothing() : grid);
    }

    private EmptyState nothing() {
        return new EmptyState(
                Icons.LOCK,
                "Nothing is shared with former partners",
                "When a partnership ends, what you had shared stays shared and is listed here.");
    }

    void end(Former row) {
        var contacts = shares.contacts(viewer, row.owner(), row.holder());
        if (contacts.isEmpty()) {
            Toast.idle("It has been ended meanwhile.", "");
            refresh();
            return;
        }
        var opened = OpenOperation.on(
                new Selection.Some(Set.copyOf(contacts)), operations, people, viewer, (result, asked) -> {
                    refresh();
                    ResultToast.show(operations, people, viewer, result, asked, (undone, undo) -> {
                        refresh();
                        ResultToast.show(operations, people, viewer, undone, undo);
                    });
                });
        new EndAccessDialog(
                        opened,
                        new Request(changes(row), Set.of()),
                        "End the access of " + row.holderName(),
                        Amount.contacts(row.contacts()),
                        "End access",
                        opened::submit)
                .open();
    }

    private static List<Change> changes(Former row) {
        List<Change> changes = new ArrayList<>();
        if (row.shared() > 0) {
            changes.add(EndOfAccess.by(Action.UNSHARE, row.holder()));
        }
        if (row.assigned() > 0) {
            changes.add(EndOfAccess.by(Action.UNASSIGN, row.holder()));
        }
        return changes;
    }
}
