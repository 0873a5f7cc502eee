package app.tandem.operation.ui;

import app.tandem.access.Explanation;
import app.tandem.audit.Outcome;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result toast of an operation: its four counts, with the rows behind "Details" (R45). */
public final class ResultToast {

    private static final int NAMED_CHANGES = 3;

    /** How many refusals are checked for a common reason. */
    private static final int SHOWN = 50;

    private ResultToast() {}

    /** Shows the toast to the submitter. */
    public static void show(Operations operations, People people, UserId viewer, Result result, Request request) {
        show(
                operations,
                people,
                viewer,
                result,
                request,
                "",
                (undone, undo) -> show(operations, people, viewer, undone, undo));
    }

    /** The same on a page that rereads its rows after an undo and then shows the undo's toast. */
    public static void show(
            Operations operations,
            People people,
            UserId viewer,
            Result result,
            Request request,
            OperationDone onUndone) {
        show(operations, people, viewer, result, request, "", onUndone);
    }

    /** The same where there is more to say, unless that is empty. */
    public static void show(
            Operations operations,
            People people,
            UserId viewer,
            Result result,
            Request request,
            String besides,
            OperationDone onUndone) {
        var words = ChangeWords.of(request, people);
        var details = new Button("Details", click -> new ResultDialog(operations, viewer, result, words).open());
        details.addThemeVariants(ButtonVariant.TERTIARY);
        details.addClassName("t-link");
        var change = request.changes().getFirst();
        var undo = undo(operations, people, viewer, result, words, onUndone);
        var next = total(result, Outcome.DONE) == 0
                ? new Component[] {details}
                : operations.undoLeft(viewer, result.operation()) > 0
                        ? new Component[] {undo, details}
                        : next(change.next(result.operation()), details);
        var line = Stream.of(
                        line(result, total(result, Outcome.DONE) > 0 ? change.afterwards() : ""),
                        besides,
                        LeftWords.of(operations, viewer, result, request))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (total(result, Outcome.FAILED) > 0) {
            Toast.failed(title(result, words), line, next);
        } else if (total(result, Outcome.DONE) == 0 && total(result, Outcome.REFUSED) > 0) {
            Toast.refused(title(result, words), why(operations, viewer, result, line), next);
        } else {
            Toast.done(title(result, words), line, next);
        }
    }

    /** The common reasons of all refusals, or else the counts; "Details" has the rest. */
    private static String why(Operations operations, UserId viewer, Result result, String counts) {
        Set<String> reasons = new LinkedHashSet<>();
        for (int change = 0; change < result.counts().size(); change++) {
            operations.resultRows(viewer, result.operation(), change, Outcome.REFUSED, 0, SHOWN).stream()
                    .flatMap(row -> row.explanations().stream())
                    .map(Explanation::text)
                    .forEach(reasons::add);
        }
        return total(result, Outcome.REFUSED) > SHOWN || reasons.size() > 1
                ? counts
                : counts + " · " + String.join(" ", reasons);
    }

    private static Button undo(
            Operations operations,
            People people,
            UserId viewer,
            Result result,
            List<ChangeWords> words,
            OperationDone onUndone) {
        var undo = new Button(
                "Undo",
                click -> FollowUpDialog.undo(
                        operations, people, viewer, result.operation(), ChangeWords.orders(words), onUndone));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.addClassName("t-link");
        return undo;
    }

    private static Component[] next(Change.@Nullable Link link, Button details) {
        if (link == null) {
            return new Component[] {details};
        }
        if (link.file()) {
            var file = new Anchor(link.address(), link.label());
            file.getElement().setAttribute("download", true);
            file.setRouterIgnore(true);
            file.addClassName("t-link");
            return new Component[] {file, details};
        }
        var open = new Button(link.label(), click -> UI.getCurrent().navigate(link.address()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("t-link");
        return new Component[] {open, details};
    }

    static int total(Result result, Outcome outcome) {
        return result.counts().stream().mapToInt(counts -> counts.of(outcome)).sum();
    }

    private static String title(Result result, List<ChangeWords> words) {
        List<String> parts = new ArrayList<>();
        var most = 0;
        for (var change = 0; change < words.size(); change++) {
            var done = result.counts(change).done();
            if (done > 0) {
                most = Math.max(most, done);
                parts.add(words.get(change).past());
            }
        }
        if (parts.isEmpty()) {
            return "Nothing was changed";
        }
        return parts.size() > NAMED_CHANGES
                ? Amount.number(parts.size()) + " changes made"
                : Amount.contacts(most) + " " + String.join(", ", parts);
    }

    private static String line(Result result, String afterwards) {
        List<String> parts = new ArrayList<>();
        if (!afterwards.isEmpty()) {
            parts.add(afterwards);
        }
        for (var outcome : List.of(Outcome.UNCHANGED, Outcome.REFUSED, Outcome.FAILED)) {
            var count = total(result, outcome);
            if (count > 0) {
                parts.add(Amount.number(count) + " " + ChangeWords.outcomeWord(outcome));
            }
        }
        return String.join(" · ", parts);
    }
}
