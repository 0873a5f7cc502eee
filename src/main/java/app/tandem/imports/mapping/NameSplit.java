package app.tandem.imports.mapping;

/** Where a full name is split; "Berg, Mary" is split at its comma in any case. */
public enum NameSplit {
    LAST_WORD("The last word is the last name"),
    FIRST_WORD("The first word is the first name"),
    LAST_NAME_FIRST("The last name comes first");

    private final String label;

    NameSplit(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
