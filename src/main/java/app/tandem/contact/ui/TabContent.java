package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.record.ContactRecord;

/** The content of a tab that has to know of the record around it. */
public interface TabContent {

    /** Whether leaving would lose something that was typed. */
    default boolean typed() {
        return false;
    }

    /** The record as it is now; what is being typed stays. */
    default void show(ContactRecord now) {}

    /** Reads anew what others may have changed; called only while nothing is being typed. */
    default void readAnew() {}

    /** Goes to where this action begins, such as an empty note. */
    default void begin(Action action) {}
}
