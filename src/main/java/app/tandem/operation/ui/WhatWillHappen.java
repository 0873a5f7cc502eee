package app.tandem.operation.ui;

import app.tandem.access.Action;
import app.tandem.operation.Change;
import app.tandem.operation.Counts;
import app.tandem.operation.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.Outcome;
import app.tandem.operation.Preview;
import app.tandem.operation.Preview.PersonCount;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

/** Says before the submit what a request will do, leave and refuse, who gains and loses access, and who is told (R46). */
public class WhatWillHappen extends Div {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final OperationId operation;
    private SerializableConsumer<Preview> listener = preview -> {};

    /** Empty until {@link #show}. */
    public WhatWillHappen(Operations operations, People people, UserId actor, OperationId operation) {
        this.operations = operations;
        this.people = people;
        this.actor = actor;
        this.operation = operation;
        addClassName("t-consequences");
    }

    /** Is told every preview, also the one after "Leave them out" made the working set smaller. */
    public void onPreview(SerializableConsumer<Preview> newListener) {
        listener = newListener;
    }

    /** Shows what this request would do now, and returns it. */
    public Preview show(Request request) {
        var preview = operations.preview(actor, operation, request);
        removeAll();
        preview.loses().stream()
                .filter(loss -> loss.person().id().equals(actor))
                .forEach(loss -> add(callout(preview, loss.contacts(), request)));
        add(counts(preview, request));
        if (!preview.loses().isEmpty()) {
            add(losses(preview, request));
        }
        if (request.changes().stream().allMatch(Change::ofOneself)) {
            add(AccessFacts.nobodyElse());
        } else {
            add(new AccessFacts(preview, actor));
        }
        listener.accept(preview);
        return preview;
    }

    /** Shows nothing, while there is no request. */
    public void clear() {
        removeAll();
    }

    private LossCallout callout(Preview preview, int lost, Request request) {
        return new LossCallout(preview, lost, request, lossRows(request, actor), () -> {
            operations.leaveOutLosses(actor, operation, request);
            show(request);
        });
    }

    private Div counts(Preview preview, Request request) {
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
                if (count > 0) {
                    all.add(new OutcomeDetails(outcome, count, text, rows(request, change, outcome)));
                } else if (outcome == Outcome.DONE && !several) {
                    all.add(OutcomeDetails.none(outcome, text));
                }
            }
        }
        return all;
    }

    private Component losses(Preview preview, Request request) {
        var all = new Div(heading("Who loses access"));
        all.addClassName("t-will");
        preview.loses()
                .forEach(loss -> all.add(OutcomeDetails.loss(
                        loss.contacts(),
                        words(loss, request),
                        lossRows(request, loss.person().id()))));
        return all;
    }

    private String words(PersonCount loss, Request request) {
        var you = loss.person().id().equals(actor);
        var name = you ? "You" : loss.person().name();
        if (request.changes().size() > 1 || request.changes().getFirst().action() != Action.ASSIGN) {
            return name;
        }
        return name + (you ? ": you stop being the assignee" : ": replaced as the assignee");
    }

    private ItemRows.Page rows(Request request, int change, Outcome outcome) {
        return (offset, limit) -> operations.previewRows(actor, operation, request, change, outcome, offset, limit);
    }

    private ItemRows.Page lossRows(Request request, UserId loser) {
        return (offset, limit) -> operations.lossRows(actor, operation, request, loser, offset, limit);
    }

    private static Counts sum(Preview preview) {
        return preview.counts().stream()
                .reduce(
                        Counts.ZERO,
                        (a, b) -> new Counts(
                                a.done() + b.done(),
                                a.unchanged() + b.unchanged(),
                                a.refused() + b.refused(),
                                a.failed() + b.failed()));
    }

    private static H3 heading(String text) {
        var heading = new H3(text);
        heading.addClassName("t-h3");
        return heading;
    }
}
