package app.tandem.contact.ui;

/** A panel that works on the selection, which is locked until the panel closes (R45). */
public interface FixesSelection {

    /** Closes it without acting. */
    void close();
}
