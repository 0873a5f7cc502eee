package app.tandem.operation.ui.log;

import app.tandem.operation.Change;
import app.tandem.operation.log.LogRows;
import app.tandem.operation.log.LoggedOperation;
import app.tandem.operation.ui.OperationAddress;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header of an operation: who, when, how many contacts, its origin, and its follow-ups (R48). */
class OperationHead extends Div {

    private final LoggedOperation operation;
    private final Div acts = new Div();
    private final Div lines = new Div();

    OperationHead(LoggedOperation operation, int asOwner, Optional<LoggedOperation> origin) {
        this.operation = operation;
        addClassName("t-op-head");
        // where the bar at the top is too narrow for it
        getElement().setAttribute("data-title", operation.title());
        lines.addClassName("t-op-lines");
        acts.addClassName("t-op-acts");
        line(facts(asOwner));
        origin.ifPresent(one -> line(new Span(follows()), link(one.title(), OperationAddress.of(one.id()))));
        if (!operation.leaver().isEmpty()) {
            line(new Span("Part of the offboarding of " + operation.leaver()
                    + ", whose account counted as reactivated for it alone."));
        }
        var undone = operation.undoneBy();
        if (undone != null) {
            line(new Span("It has been undone. "), link("Open the undo", OperationAddress.of(undone)));
        }
        if (operation.notAttempted() > 0) {
            line(new Span("It was stopped: " + Amount.number(operation.notAttempted()) + " of "
                    + LogWords.amount(operation, operation.selected())
                    + " were not attempted and did not change."));
        }
        add(lines, acts);
    }

    private Component facts(int asOwner) {
        List<String> facts = new ArrayList<>();
        var who = operation.actor().name();
        facts.add(
                asOwner == 0
                        ? who
                        : asOwner == operation.counts().done()
                                ? who + ", acting as the owner"
                                : who + ", acting as the owner of " + Amount.number(asOwner));
        facts.add(ReaderTime.recent(operation.submitted()));
        facts.add(LogWords.amount(operation, operation.selected()));
        var span = new Span(String.join(" · ", facts));
        span.addClassName("t-op-facts");
        return span;
    }

    private String follows() {
        return switch (operation.originKind()) {
            case "RETRY" -> "It retries what failed in ";
            case "HAND_BACK" -> "It hands back what was moved by ";
            default -> "It undoes ";
        };
    }

    private static Anchor link(String words, String address) {
        return new Anchor(address, words);
    }

    private void line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("t-op-line");
        lines.add(line);
    }

    /** Adds a sentence. */
    void say(String words) {
        var span = new Span(words);
        span.addClassName("t-sub");
        line(span);
    }

    /** Adds a follow-up action. */
    void offer(String label, Icons icon, Command action) {
        acts.add(new Button(label, icon.create(), click -> action.execute()));
    }

    /** Adds the way to a page of its own. */
    void offerPage(Change.Link page) {
        var link = new Anchor(page.address(), page.label());
        link.addClassName("t-way");
        acts.add(link);
    }

    /** Adds the link to the rows as a file. */
    void offerFile() {
        var file = new Anchor(LogRows.address(operation.id()), "Download CSV");
        file.getElement().setAttribute("download", true);
        file.setRouterIgnore(true);
        file.addClassName("t-link");
        acts.add(file);
    }
}
