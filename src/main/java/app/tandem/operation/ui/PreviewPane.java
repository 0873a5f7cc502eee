package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.licence.Unlicensed;
import app.tandem.live.ui.OpenPages;
import app.tandem.operation.Counts;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Grounds;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.preview.Preview.PersonCount;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The preview pane: what a request will do, leave and refuse, who gains and loses access, and who is notified (R46).
 */
public class PreviewPane extends Div {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final OperationId operation;
    private SerializableConsumer<Preview> listener = preview -> {};
    private boolean access = true;
    private @Nullable Shown shown;

    /** A request with the preview shown for it. */
    private record Shown(Request request, Preview preview, List<List<Grounds>> refused) implements Serializable {}

    /** Empty until {@link #show}. */
    public PreviewPane(Operations operations, People people, UserId actor, OperationId operation) {
        this.operations = operations;
        this.people = people;
        this.actor = actor;
        this.operation = operation;
        addClassName("t-consequences");
        OpenPages.with(this, news -> follow());
    }

    /** Leaves out who gains or loses access and who is notified, where the page itself says who hears of it. */
    public PreviewPane withoutAccess() {
        access = false;
        return this;
    }

    /** Notifies of every preview, including after "Leave them out" and "Put them back". */
    public void onPreview(SerializableConsumer<Preview> newListener) {
        listener = newListener;
    }

    /** Shows the current preview of a request and returns it. */
    public Preview show(Request request) {
        var now = look(request);
        show(now);
        return now.preview();
    }

    private Shown look(Request request) {
        var preview = operations.preview(actor, operation, request);
        List<List<Grounds>> refused = new ArrayList<>();
        for (var change = 0; change < preview.counts().size(); change++) {
            refused.add(
                    preview.counts(change).refused() == 0
                            ? List.of()
                            : operations.previewGrounds(actor, operation, request, change, Outcome.REFUSED));
        }
        return new Shown(request, preview, refused);
    }

    private void show(Shown now) {
        shown = now;
        var preview = now.preview();
        var request = now.request();
        removeAll();
        preview.loses().stream()
                .filter(loss -> loss.person().id().equals(actor))
                .forEach(loss -> add(losing(preview, loss.contacts(), request)));
        preview.unlicensed().forEach(to -> add(unlicensed(to, preview, request)));
        add(leftOut(preview, request));
        add(counts(now));
        if (access && preview.ofOneself()) {
            add(AccessFacts.nobodyElse());
        } else if (access) {
            add(new AccessFacts(
                    preview, actor, losing(preview), how(request), loser -> lossRows(request, loser), "the owner"));
        }
        add(refusals(now));
        listener.accept(preview);
    }

    /** Refreshes the preview if others have changed it (R46). */
    public void follow() {
        var before = shown;
        if (before == null) {
            return;
        }
        try {
            var now = look(before.request());
            if (!now.equals(before)) {
                show(now);
                var told = new Span("Somebody else has just changed these contacts. This is what would happen now.");
                told.addClassNames("t-line", "t-sub");
                told.getElement().setAttribute("role", "status");
                addComponentAsFirst(told);
            }
        } catch (NoSuchElementException | IllegalStateException over) {
            // what was asked for is not there any more: the submit says so
        }
    }

    /** Clears the pane. */
    public void clear() {
        shown = null;
        removeAll();
    }

    /** Puts the actor's own loss first and omits it elsewhere. */
    private Optional<List<PersonCount>> losing(Preview preview) {
        var others = preview.loses().stream()
                .filter(loss -> !loss.person().id().equals(actor))
                .toList();
        return others.isEmpty() && !preview.loses().isEmpty() ? Optional.empty() : Optional.of(others);
    }

    private static String how(Request request) {
        return request.changes().size() == 1 ? request.changes().getFirst().howLost() : "";
    }

    private LeaveOutCallout losing(Preview preview, int lost, Request request) {
        return LeaveOutCallout.losing(lost, preview.selected(), request, lossRows(request, actor), () -> {
            operations.leaveOutLosses(actor, operation, request);
            showLeftOut(request);
        });
    }

    private LeaveOutCallout unlicensed(Unlicensed to, Preview preview, Request request) {
        var id = to.to().id();
        return LeaveOutCallout.unlicensed(
                to,
                preview,
                actor,
                (offset, limit) -> operations.unlicensedRows(actor, operation, request, id, offset, limit),
                () -> {
                    operations.leaveOutUnlicensed(actor, operation, request, id);
                    showLeftOut(request);
                });
    }

    private LeftOut leftOut(Preview preview, Request request) {
        return new LeftOut(preview.leftOut(), () -> {
            operations.putBack(actor, operation);
            show(request);
        });
    }

    private void showLeftOut(Request request) {
        show(request);
        getChildren().filter(LeftOut.class::isInstance).map(LeftOut.class::cast).forEach(LeftOut::focus);
    }

    private Div counts(Shown now) {
        var preview = now.preview();
        var request = now.request();
        var selected = new Span(Amount.number(preview.selected()) + " selected");
        selected.addClassName("t-sub");
        var head = new Div(heading("What will happen"), selected);
        head.addClassName("t-will-head");
        var all = new Div(head, new OutcomeBar(sum(preview)));
        all.addClassName("t-will");
        var words = ChangeWords.of(request, people);
        for (var change = 0; change < words.size(); change++) {
            var several = words.size() > 1;
            for (var outcome : Outcome.values()) {
                var count = preview.counts(change).of(outcome);
                var text = several
                        ? words.get(change).aheadAmongOthers(outcome)
                        : words.get(change).ahead(outcome);
                if (count > 0 && outcome == Outcome.REFUSED) {
                    all.add(OutcomeDetails.line(
                            outcome, count, text, GroundsWords.of(now.refused().get(change))));
                } else if (count > 0) {
                    all.add(new OutcomeDetails(outcome, count, text, rows(request, change, outcome)));
                } else if (outcome == Outcome.DONE && !several) {
                    all.add(OutcomeDetails.none(outcome, text));
                }
            }
        }
        return all;
    }

    /** The refused contacts, grouped by reasons (R45). */
    private Component[] refusals(Shown now) {
        var words = ChangeWords.of(now.request(), people);
        List<Component> groups = new ArrayList<>();
        for (var change = 0; change < words.size(); change++) {
            var prefix = words.size() == 1 ? "" : words.get(change).order() + ": ";
            for (var group : now.refused().get(change)) {
                groups.add(new OutcomeDetails(
                                Outcome.REFUSED,
                                group.contacts(),
                                prefix + GroundsWords.of(group),
                                rows(now.request(), change, group))
                        .openIfFew(group.contacts()));
            }
        }
        if (groups.isEmpty()) {
            return new Component[0];
        }
        var all = new Div(heading("Refused, and why"));
        all.addClassName("t-will");
        all.add(groups);
        return new Component[] {all};
    }

    private ItemRows.Page rows(Request request, int change, Grounds group) {
        return (offset, limit) -> operations.previewRows(
                actor, operation, request, change, Outcome.REFUSED, group.reasons(), offset, limit);
    }

    private ItemRows.Page rows(Request request, int change, Outcome outcome) {
        return (offset, limit) -> operations.previewRows(actor, operation, request, change, outcome, offset, limit);
    }

    private ItemRows.Page lossRows(Request request, UserId loser) {
        return (offset, limit) -> operations.lossRows(actor, operation, request, loser, offset, limit);
    }

    private static Counts sum(Preview preview) {
        return preview.counts().stream().reduce(Counts.ZERO, Counts::plus);
    }

    private static H3 heading(String text) {
        var heading = new H3(text);
        heading.addClassName("t-h3");
        return heading;
    }
}
