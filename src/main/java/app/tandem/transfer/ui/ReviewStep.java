package app.tandem.transfer.ui;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.licence.Unlicensed;
import app.tandem.operation.Counts;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.AccessFacts;
import app.tandem.operation.ui.CountedTab;
import app.tandem.operation.ui.ItemRows;
import app.tandem.operation.ui.LeaveOutCallout;
import app.tandem.operation.ui.LeftOut;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.TabLists;
import app.tandem.transfer.GoesAlong;
import app.tandem.transfer.TransferDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/** Step 4: a review of what moves, what is refused and why, who loses access, and who is notified (R30, R46). */
class ReviewStep extends StepBox {

    private final Operations operations;
    private final UserId actor;
    private final OperationId operation;
    private final Request request;
    private final Preview preview;
    private final GoesAlong along;
    private final LeftOut leftOut;
    private final TabSheet tabs = new TabSheet();

    /** The command runs when contacts were left out or put back: what is reviewed is another selection then. */
    ReviewStep(
            Operations operations,
            UserId actor,
            OperationId operation,
            PreviousOwners from,
            TransferDraft draft,
            Person to,
            Command selectionChanged) {
        this.operations = operations;
        this.actor = actor;
        this.operation = operation;
        this.request = draft.request();
        this.preview = operations.preview(actor, operation, request);
        this.along = preview.part(GoesAlong.class);
        this.leftOut = new LeftOut(preview.leftOut(), () -> {
            operations.putBack(actor, operation);
            selectionChanged.execute();
        });
        add(move(from, draft, to));
        preview.unlicensed().forEach(one -> add(unlicensed(one, selectionChanged)));
        add(leftOut);
        if (!preview.changesAnything()) {
            add(new NothingMoves("The reasons are below."));
        }
        add(facts(from, draft, to), tabs());
    }

    private LeaveOutCallout unlicensed(Unlicensed one, Command selectionChanged) {
        var id = one.to().id();
        return LeaveOutCallout.unlicensed(
                one,
                preview,
                actor,
                (offset, limit) -> operations.unlicensedRows(actor, operation, request, id, offset, limit),
                () -> {
                    operations.leaveOutUnlicensed(actor, operation, request, id);
                    selectionChanged.execute();
                });
    }

    /** Whether others have changed meanwhile what it would do (R46). */
    boolean outdated() {
        return !operations.preview(actor, operation, request).equals(preview);
    }

    /** Whether confirming would move anything. */
    boolean movesAnything() {
        return preview.changesAnything();
    }

    @Override
    void demand(String message) {
        throw new IllegalStateException(message);
    }

    @Override
    void focusField() {
        if (leftOut.isVisible()) {
            leftOut.focus();
        } else {
            getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        }
    }

    private Div move(PreviousOwners from, TransferDraft draft, Person to) {
        var moved = preview.counts(0).done();
        var move = new Div(
                new PersonLine(from.name(), keeps(from, draft), false),
                Icons.ARROW_RIGHT.create(),
                new PersonLine(to.name(), "becomes the owner of " + Amount.contacts(moved), false));
        move.addClassName("t-move");
        return move;
    }

    private String keeps(PreviousOwners from, TransferDraft draft) {
        if (Boolean.TRUE.equals(draft.keepShare())) {
            return "keeps a share";
        }
        var losing = from.owners().stream()
                .filter(owner -> preview.loses().stream()
                        .anyMatch(
                                loss -> loss.person().id().equals(owner.person().id())))
                .count();
        return losing == from.owners().size() ? "keeps no access" : "stops being the owner";
    }

    private Div facts(PreviousOwners from, TransferDraft draft, Person to) {
        var facts = new Div();
        facts.addClassName("t-facts");
        var done = preview.counts(0).done();
        if (along.archived() > 0) {
            var stay = along.archived() == 1 ? " is archived and stays archived" : " are archived and stay archived";
            facts.add(AccessFacts.fact(
                    Icons.ARCHIVE, Amount.number(along.archived()) + " of the " + Amount.number(done) + stay, ""));
        }
        if (done > 0) {
            facts.add(AccessFacts.fact(Icons.BAN, "All shares and assignments end", ""));
        }
        if (!along.groups().isEmpty()) {
            facts.add(AccessFacts.fact(Icons.GROUPS, "Groups that go along: ", String.join(", ", along.groups())));
        }
        if (!draft.group().isEmpty()) {
            facts.add(AccessFacts.fact(Icons.PLUS, "Added to the group of " + to.name() + ": ", draft.group()));
        }
        if (done > 0) {
            privateNotes(from).ifPresent(words -> facts.add(AccessFacts.fact(Icons.LOCK, words, "")));
        }
        var all = new Div(
                new AccessFacts(
                        preview,
                        actor,
                        Optional.of(preview.loses()),
                        "",
                        loser ->
                                (offset, limit) -> operations.lossRows(actor, operation, request, loser, offset, limit),
                        to.name()),
                facts);
        all.addClassName("t-facts");
        return all;
    }

    /** R7: the owner knows their number; a supervisor is told what holds for any contact. */
    private Optional<String> privateNotes(PreviousOwners from) {
        if (!from.self()) {
            return Optional.of("Private notes go along to the new owner");
        }
        var mine = along.privateNotes();
        return switch (mine) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 private note goes along to the new owner");
            default -> Optional.of(Amount.number(mine) + " private notes go along to the new owner");
        };
    }

    private TabSheet tabs() {
        Counts counts = preview.counts(0);
        TabLists.plain(tabs);
        tabs.addClassNames("t-plain-tabs", "t-review-tabs");
        var moved = tab("Move", counts.done(), rows(Outcome.DONE));
        if (counts.unchanged() > 0) {
            tab("Unchanged", counts.unchanged(), rows(Outcome.UNCHANGED));
        }
        var refused = tab("Refused", counts.refused(), rows(Outcome.REFUSED));
        tabs.setSelectedTab(counts.refused() > 0 ? refused : moved);
        return tabs;
    }

    private Tab tab(String label, int count, Component content) {
        return tabs.add(CountedTab.of(label, count), count == 0 ? new Span("None.") : content);
    }

    private Component rows(Outcome outcome) {
        return new ItemRows(
                (offset, limit) -> operations.previewRows(actor, operation, request, 0, outcome, offset, limit));
    }
}
