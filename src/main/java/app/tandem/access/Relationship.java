package app.tandem.access;

import java.util.Arrays;

/** Why a person sees a contact, the strongest first (R4). */
public enum Relationship {
    MINE(0, "Mine"),
    ASSIGNED(1, "Assigned to me"),
    SHARED(2, "Shared with me"),
    TEAM(3, "Team");

    private final int rank;
    private final String label;

    Relationship(int rank, String label) {
        this.rank = rank;
        this.label = label;
    }

    /** The viewer's strongest relationship. */
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

    /** The rank used in SQL: the stronger, the lower. */
    public int rank() {
        return rank;
    }

    /** The relationship of this rank; throws IllegalArgumentException if there is none. */
    public static Relationship ofRank(int rank) {
        return Arrays.stream(values())
                .filter(one -> one.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No relationship has the rank " + rank));
    }
}
