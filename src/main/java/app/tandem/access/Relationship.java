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

    /** The strongest of somebody who sees the contact. */
    public static Relationship of(Standing standing) {
        if (standing.owner()) {
            return MINE;
        }
        if (standing.assigned()) {
            return ASSIGNED;
        }
        return standing.shared() ? SHARED : TEAM;
    }

    /** The words of the Relationship column. */
    public String label() {
        return label;
    }
}
