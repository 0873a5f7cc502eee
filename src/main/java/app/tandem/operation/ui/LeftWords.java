package app.tandem.operation.ui;

import app.tandem.audit.Outcome;
import app.tandem.operation.ItemRow;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import java.util.ArrayList;
import java.util.List;

/** Names the contacts an undo left unchanged (R48). */
final class LeftWords {

    private static final int NAMED = 3;

    private LeftWords() {}

    /** "Left as they are: Ada One, Bea Two and 3 more"; empty if it is no undo or none were left. */
    static String of(Operations operations, UserId viewer, Result result, Request request) {
        int left = ResultToast.total(result, Outcome.REFUSED) + ResultToast.total(result, Outcome.FAILED);
        if (left == 0 || request.changes().getFirst().undoes() == null) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (var outcome : List.of(Outcome.REFUSED, Outcome.FAILED)) {
            for (int change = 0; change < request.changes().size() && names.size() < NAMED; change++) {
                if (result.counts(change).of(outcome) > 0) {
                    operations.resultRows(viewer, result.operation(), change, outcome, 0, NAMED - names.size()).stream()
                            .map(ItemRow::name)
                            .forEach(names::add);
                }
            }
        }
        return "left as they are: " + String.join(", ", names)
                + (left > names.size() ? " and " + Amount.number(left - names.size()) + " more" : "");
    }
}
