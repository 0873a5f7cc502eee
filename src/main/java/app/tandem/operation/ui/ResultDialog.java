package app.tandem.operation.ui;

import app.tandem.audit.Outcome;
import app.tandem.operation.Operations;
import app.tandem.operation.Result;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.TabLists;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;

/** The contacts behind each of the four counts of a result, with their reasons (R45). */
class ResultDialog extends Dialog {

    private final Operations operations;
    private final UserId viewer;
    private final Result result;

    ResultDialog(Operations operations, UserId viewer, Result result, List<ChangeWords> words) {
        this.operations = operations;
        this.viewer = viewer;
        this.result = result;
        addClassName("w-l");
        DialogHead.of(this, "Details", ChangeWords.orders(words), this::close);
        var tabs = new TabSheet();
        for (var outcome : Outcome.values()) {
            tabs.add(CountedTab.of(label(outcome), ResultToast.total(result, outcome)), rows(outcome, words));
        }
        TabLists.plain(tabs);
        tabs.addClassName("t-plain-tabs");
        add(tabs);
        var page = new Anchor(OperationAddress.of(result.operation()), "Open in Operations");
        page.addClassName("t-link");
        getFooter().add(page, new Button("Close", click -> close()));
    }

    private Div rows(Outcome outcome, List<ChangeWords> words) {
        var all = new Div();
        all.addClassName("t-result-rows");
        for (var index = 0; index < words.size(); index++) {
            var change = index;
            var count = result.counts(change).of(outcome);
            if (count == 0) {
                continue;
            }
            if (words.size() > 1) {
                var heading =
                        new H3(Amount.number(count) + " " + words.get(change).order());
                heading.addClassName("t-h3");
                all.add(heading);
            }
            all.add(new ItemRows((offset, limit) ->
                    operations.resultRows(viewer, result.operation(), change, outcome, offset, limit)));
        }
        if (all.getComponentCount() == 0) {
            var none = new Span("None.");
            none.addClassName("t-sub");
            all.add(none);
        }
        return all;
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "Done";
            case UNCHANGED -> "Unchanged";
            case REFUSED -> "Refused";
            case FAILED -> "Failed";
        };
    }
}
