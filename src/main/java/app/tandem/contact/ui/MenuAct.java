package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;

/**
 * An entry of "Actions", over the list and on the record: a Spring bean of the feature that does it (R15, R44). Entries
 * of one place stand in their order.
 */
public interface MenuAct extends Ordered {

    /** What it does; no two entries do the same. */
    Action action();

    /** What stands on it. */
    String label();

    /** Where it stands over the list. */
    MenuPlace place();

    /** Where it stands on a record. */
    default MenuPlace placeOnRecord() {
        return place();
    }

    /** What the policy is asked for it. */
    default Set<Action> asks() {
        return Set.of(action());
    }

    /** Whether it stands beside the menu of the list as a button of its own too. */
    default boolean hasButton() {
        return false;
    }

    /** Its line for ticked contacts, from the policy's answers to what it {@link #asks}. */
    default MenuLine line(Map<Action, MenuEntry> answers) {
        return MenuLine.of(this, answers.get(action()));
    }

    /** Its line on a record. */
    default MenuLine line(ContactRecord record) {
        return line(record.menu());
    }

    /** Fixes the selection (R45) and opens the panel, box or page in which it is done. */
    void open(Selection selection, ActionsPlace place);
}
