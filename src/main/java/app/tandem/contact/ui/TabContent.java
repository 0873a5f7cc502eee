package app.tandem.contact.ui;

/** The content of a tab in which something may have been typed that leaving would lose. */
public interface TabContent {

    /** Whether leaving would lose something. */
    boolean typed();
}
