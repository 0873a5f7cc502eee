package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.record.ContactRecord;

/** Tab content that follows the record around it. */
public interface TabContent {

    /** Whether leaving would lose typed text. */
    default boolean typed() {
        return false;
    }

    /** Shows the current record, keeping typed text. */
    default void show(ContactRecord now) {}

    /** Rereads what others may have changed; called only while nothing is being typed. */
    default void readAnew() {}

    /** Goes to where this action starts, such as an empty note. */
    default void begin(Action action) {}
}
