package app.tandem.contact.ui;

/** A panel that works on what is selected, which stays as it is until the panel closes (R45). */
public interface FixesSelection {

    /** Closes it without doing anything. */
    void close();
}
