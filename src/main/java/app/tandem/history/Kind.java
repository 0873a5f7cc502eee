package app.tandem.history;

/** The kinds of events, as filtered on the timeline. */
public enum Kind {
    EDITS("Edits"),
    NOTES("Notes"),
    TASKS("Tasks"),
    CALLS("Calls"),
    EMAILS("E-mails"),
    ACCESS("Access & ownership"),
    ARCHIVE("Archive"),
    OTHER("Other");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
