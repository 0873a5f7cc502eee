package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactRecord;

/** The content of a tab in which something may have been typed that leaving would lose. */
public interface TabContent {

    /** Whether leaving would lose something. */
    boolean typed();

    /** The record as it is now; what is being typed stays. */
    default void show(ContactRecord now) {}

    /** Goes to where this action begins, such as an empty note. */
    default void begin(Action action) {}
}
