package app.tandem.operation.ui.log;

import app.tandem.audit.OperationId;
import app.tandem.operation.Kind;
import app.tandem.operation.Kinds;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.log.LoggedOperation;
import app.tandem.operation.ui.FollowUpDialog;
import app.tandem.operation.ui.OperationAddress;
import app.tandem.operation.ui.Polling;
import app.tandem.operation.ui.ResultToast;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The operations page: one's own, those of supervised people, for an admin those of the organization (R45, R48). */
@Route(OperationAddress.LIST)
@PageTitle("Operations · Tandem")
@Menu(title = "Operations", order = 500, icon = "history")
@PermitAll
class OperationsView extends Div implements BeforeEnterObserver {

    /** How many polls pass between refreshes of the list. */
    private static final int CALM = 4;

    private final AuditLog log;
    private final FollowUps followUps;
    private final Set<OperationId> worthUndoing = new HashSet<>();
    private final Operations operations;
    private final People people;
    private final Kinds kinds;
    private final UserId viewer;
    private final boolean ofOthers;
    private final CallbackDataProvider<LoggedOperation, Void> rows;
    private final OperationsGrid grid;
    private final LogFilters filters;
    private final Div place = new Div();
    private final Span count = new Span();
    private LogFilter filter = LogFilter.ALL;
    private Registration polling = () -> {};
    private int polls;

    OperationsView(
            AuditLog log, FollowUps followUps, Operations operations, People people, CurrentUser current, Kinds kinds) {
        this.kinds = kinds;
        this.log = log;
        this.followUps = followUps;
        this.operations = operations;
        this.people = people;
        this.viewer = current.id();
        List<Person> actors = log.actors(viewer);
        this.ofOthers = actors.stream().anyMatch(person -> !person.id().equals(viewer));
        this.rows = new CallbackDataProvider<>(
                query -> page(query.getOffset(), query.getLimit()).stream(),
                query -> log.count(viewer, filter),
                LoggedOperation::id);
        this.grid = new OperationsGrid(rows, ofOthers, row -> worthUndoing.contains(row.id()), this::undo);
        this.filters = new LogFilters(kinds, actors, this::show);
        place.addClassName("t-list-place");
        addClassName("t-page");
        setSizeFull();
        add(filters, place, foot());
    }

    /** A page of rows with those that offer an undo. */
    private List<LoggedOperation> page(int offset, int limit) {
        List<LoggedOperation> page = log.list(viewer, filter, offset, limit);
        page.forEach(row -> worthUndoing.remove(row.id()));
        worthUndoing.addAll(followUps.worthUndoing(viewer, page));
        return page;
    }

    private Div foot() {
        count.addClassName("t-count");
        count.getElement().setAttribute("role", "status");
        List<String> undoable = kinds.all().stream()
                .filter(Kind::undoable)
                .map(kind -> kind.words().label().toLowerCase(Locale.US))
                .toList();
        var kept = new Span("Kept for good. For 30 days you can undo: " + String.join(", ", undoable) + ".");
        kept.addClassNames("t-sub", "t-op-kept");
        var foot = new Div(count, kept);
        foot.addClassName("t-foot");
        return foot;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = OperationAddress.read(event.getLocation().getQueryParameters(), kinds);
        filters.show(filter);
        refresh();
    }

    private void show(LogFilter changed) {
        UI.getCurrent().navigate(OperationAddress.LIST, OperationAddress.write(changed));
    }

    private void refresh() {
        int found = log.count(viewer, filter);
        count.setText(LogWords.operations(found));
        rows.refreshAll();
        place.removeAll();
        place.add(found == 0 ? empty() : grid);
        if (found > 0 && log.running(viewer, filter)) {
            poll();
        }
    }

    private EmptyState empty() {
        return filter.equals(LogFilter.ALL)
                ? new EmptyState(
                        Icons.HISTORY,
                        "Nothing has been done yet",
                        "When you share, assign, archive or hand over contacts, it is listed here: who did it, when, to"
                                + " which contacts, and how to undo it.",
                        new Button(
                                "Go to your contacts", click -> UI.getCurrent().navigate("contacts")))
                : new EmptyState(
                        Icons.SEARCH,
                        "No operation matches this filter",
                        "Operations are kept for good; choose another kind, another person or other days.",
                        new Button("Show all", click -> show(LogFilter.ALL)));
    }

    /** Shows progress in the list while something runs. */
    private void poll() {
        polling.remove();
        polls = 0;
        polling = Polling.start(UI.getCurrent(), () -> {
            polls++;
            if (polls % CALM == 0) {
                rows.refreshAll();
                if (!log.running(viewer, filter)) {
                    polling.remove();
                }
            }
        });
    }

    private void undo(LoggedOperation row) {
        FollowUpDialog.undo(operations, people, viewer, row.id(), row.title(), this::done);
    }

    private void done(Result result, Request request) {
        if (isAttached()) {
            refresh();
        }
        ResultToast.show(operations, people, viewer, result, request, this::done);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        polling.remove();
    }
}
