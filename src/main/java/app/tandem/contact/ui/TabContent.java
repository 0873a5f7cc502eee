package app.tandem.contact.ui;

import app.tandem.contact.ContactRecord;

/** The content of a tab that has to know of the record around it. */
public interface TabContent {

    /** Whether leaving would lose something that was typed. */
    default boolean typed() {
        return false;
    }

    /** The record as it is now, after something was done to it; what is being typed stays. */
    default void show(ContactRecord now) {}
}
