package app.tandem.contact;

import app.tandem.access.Action;
import app.tandem.access.Explanation;
import app.tandem.contact.record.ContactRecord;
import java.io.Serializable;
import java.util.List;

/**
 * How an entry of the "Actions" menu applies to a selection.
 *
 * @param allowed to how many of the selected contacts it applies
 * @param selected how many are selected
 * @param reasons why it applies to none, in words; empty where it applies to at least one
 * @param idle whether there is only nothing to do: nobody refuses it (R15)
 */
public record MenuEntry(Action action, int allowed, int selected, List<String> reasons, boolean idle)
        implements Serializable {

    /** The answer about one contact. */
    public static MenuEntry of(Action action, ContactRecord.Answer answer) {
        var decision = answer.decision();
        boolean idle = !decision.allowed() && decision.reasons().isEmpty();
        var reasons = idle
                ? List.of(action.nothingToDo())
                : answer.reasons().stream().map(Explanation::text).toList();
        return new MenuEntry(action, decision.allowed() ? 1 : 0, 1, reasons, idle);
    }

    public boolean possible() {
        return allowed > 0;
    }
}
