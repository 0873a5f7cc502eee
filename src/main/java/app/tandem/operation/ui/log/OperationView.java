package app.tandem.operation.ui.log;

import app.tandem.audit.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.log.LogRows;
import app.tandem.operation.log.LoggedOperation;
import app.tandem.operation.log.OwnPage;
import app.tandem.operation.log.OwnUndo;
import app.tandem.operation.preview.Preview.PersonCount;
import app.tandem.operation.ui.FollowUpDialog;
import app.tandem.operation.ui.HandingBack;
import app.tandem.operation.ui.OperationAddress;
import app.tandem.operation.ui.Polling;
import app.tandem.operation.ui.ResultToast;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.layout.Titles;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of one operation: what it did to which contacts, and its follow-ups; 404 if it may not be read (R48). */
@Route(OperationAddress.LIST + "/:operation")
@PermitAll
class OperationView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTopBar {

    private final AuditLog log;
    private final LogRows rows;
    private final FollowUps followUps;
    private final Operations operations;
    private final People people;
    private final HandingBack handingBack;
    private final List<OwnUndo> ownUndos;
    private final List<OwnPage> ownPages;
    private final UserId viewer;
    private final H1 here = new H1();
    private Registration polling = () -> {};
    private @Nullable LoggedOperation shown;

    OperationView(
            AuditLog log,
            LogRows rows,
            FollowUps followUps,
            Operations operations,
            People people,
            HandingBack handingBack,
            List<OwnUndo> ownUndos,
            List<OwnPage> ownPages,
            CurrentUser current) {
        this.log = log;
        this.rows = rows;
        this.followUps = followUps;
        this.operations = operations;
        this.people = people;
        this.handingBack = handingBack;
        this.ownUndos = ownUndos;
        this.ownPages = ownPages;
        this.viewer = current.id();
        addClassNames("t-page", "t-op-page");
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get("operation").flatMap(OperationAddress::number);
        var found = number.flatMap(id -> find(new OperationId(id)));
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private Optional<LoggedOperation> find(OperationId operation) {
        try {
            return Optional.of(log.find(viewer, operation));
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(shown == null ? "Operations" : shown.title());
    }

    @Override
    public Optional<Component> topBarHeading() {
        var list = new Anchor(OperationAddress.LIST, "Operations");
        list.addClassName("t-crumb");
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        here.addClassName("t-crumb-now");
        here.getElement().setAttribute("aria-current", "page");
        var crumbs = new Nav(list, between, here);
        crumbs.addClassName("t-crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where you are");
        return Optional.of(crumbs);
    }

    private void show(LoggedOperation operation) {
        shown = operation;
        here.setText(operation.title());
        polling.remove();
        removeAll();
        var over = operation.finished() != null;
        var origin = operation.origin();
        var head = new OperationHead(
                operation,
                over ? log.actedAsOwner(viewer, operation.id()) : 0,
                origin == null ? Optional.empty() : find(origin));
        add(head);
        ownPages.stream()
                .flatMap(page -> page.of(viewer, operation.id()).stream())
                .forEach(head::offerPage);
        if (over) {
            offer(head, operation);
            add(new OutcomeTabs(rows, viewer, operation));
        } else {
            follow(operation);
        }
    }

    private void offer(OperationHead head, LoggedOperation operation) {
        if (followUps.canRetry(operation, viewer)) {
            head.offer("Retry", Icons.UNDO, () -> whileSeen(this::retry));
        }
        if (followUps.canHandBack(operation)) {
            head.offer("Hand back", Icons.SWAP, () -> whileSeen(this::handBack));
        }
        int left = followUps.undoLeft(viewer, operation.id());
        var own = ownUndos.stream()
                .filter(undo -> undo.offers(viewer, operation.id()))
                .findFirst();
        if (own.isPresent()) {
            head.offer("Undo", Icons.UNDO, () -> whileSeen(() -> own.get().open(viewer, shown().id(), this::again)));
            head.say("Undo is possible for 30 days: " + LogWords.left(operation, ReaderTime.now()) + ".");
        } else if (left > 0) {
            boolean again = operation.undoneBy() != null;
            head.offer(again ? "Undo what is left" : "Undo", Icons.UNDO, () -> whileSeen(this::undo));
            head.say(
                    again
                            ? "Undone, except for " + Amount.contacts(left) + "."
                            : "Undo is possible for 30 days: " + LogWords.left(operation, ReaderTime.now()) + ".");
        } else if (operation.undoneBy() == null) {
            // that it has been undone stands in the head, with the way there
            head.say(
                    followUps.canUndo(operation, ReaderTime.moment())
                            ? LogWords.NOTHING_LEFT
                            : LogWords.whyNoUndo(operation));
        }
        if (operation.counts().total() > 0) {
            head.offerFile();
        }
    }

    private void follow(LoggedOperation operation) {
        var own = operation.actor().id().equals(viewer);
        var running = new RunningNow(operation, own, () -> operations.stop(viewer, operation.id()));
        add(running);
        polling = Polling.start(UI.getCurrent(), () -> {
            var now = find(operation.id());
            if (now.isEmpty()) {
                leave();
            } else if (now.get().finished() == null) {
                running.tell(now.get());
            } else {
                show(now.get());
            }
        });
    }

    /** Goes to the list, since the viewer may no longer read the operation. */
    private void leave() {
        polling.remove();
        Toast.refused("You can no longer see this operation", "The people you supervise have changed since.");
        UI.getCurrent().navigate(OperationAddress.LIST);
    }

    /** Handles rights that changed while the page is open. */
    private void whileSeen(Command act) {
        if (find(shown().id()).isPresent()) {
            act.execute();
        } else {
            leave();
        }
    }

    private LoggedOperation shown() {
        if (shown == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return shown;
    }

    private void undo() {
        FollowUpDialog.undo(operations, people, viewer, shown().id(), shown().title(), this::done);
    }

    private void retry() {
        var retry = followUps.retry(viewer, shown().id());
        FollowUpDialog.retry(operations, people, viewer, retry, shown().title(), this::done);
    }

    private void handBack() {
        var previous = followUps.previousOwners(viewer, shown().id());
        if (previous.size() == 1) {
            handBack(previous.getFirst());
        } else {
            new HandBackDialog(shown().title(), previous, this::handBack).open();
        }
    }

    private void handBack(PersonCount previous) {
        var prepared = followUps.handBack(viewer, shown().id(), previous.person());
        handingBack.open(viewer, prepared, previous.person(), this::done);
    }

    private void done(Result result, Request request) {
        ResultToast.show(operations, people, viewer, result, request, this::done);
        again();
    }

    private void again() {
        if (isAttached()) {
            find(shown().id()).ifPresentOrElse(this::show, () -> UI.getCurrent().navigate(OperationAddress.LIST));
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        polling.remove();
    }
}
