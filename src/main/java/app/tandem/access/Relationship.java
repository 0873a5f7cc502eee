package app.tandem.access;

/** Why a person sees a contact, the strongest first (R4). */
public enum Relationship {
    MINE("Mine"),
    ASSIGNED("Assigned to me"),
    SHARED("Shared with me"),
    TEAM("Team");

    private final String label;

    Relationship(String label) {
        this.label = label;
    }

    /** The words of the Relationship column. */
    public String label() {
        return label;
    }
}
