package app.tandem.history;

/** The kinds of what happens on a contact, as the time-line is filtered by them. */
public enum Kind {
    EDITS("Edits"),
    NOTES("Notes"),
    TASKS("Tasks"),
    CALLS("Calls"),
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
