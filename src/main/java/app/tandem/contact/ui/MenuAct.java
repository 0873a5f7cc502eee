package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;

/**
 * An entry of the "Actions" menu of list and record: a Spring bean of its feature (R15, R44), ordered within its
 * section.
 */
public interface MenuAct extends Ordered {

    /** Its action, unique among entries. */
    Action action();

    /** Its label. */
    String label();

    /** Its place in the list's menu. */
    MenuPlace place();

    /** Its place in a record's menu. */
    default MenuPlace placeOnRecord() {
        return place();
    }

    /** The actions it asks the policy about. */
    default Set<Action> asks() {
        return Set.of(action());
    }

    /** Whether it is also a button beside the list's menu. */
    default boolean hasButton() {
        return false;
    }

    /** Its line for a selection, from the policy's answers to what it {@link #asks}. */
    default MenuLine line(Map<Action, MenuEntry> answers) {
        return MenuLine.of(this, answers.get(action()));
    }

    /** Its line for a record. */
    default MenuLine line(ContactRecord record) {
        return MenuLine.of(this, record.menu().get(action()));
    }

    /** Locks the selection (R45) and opens its panel, dialog or page. */
    void open(Selection selection, ActionsPlace place);
}
