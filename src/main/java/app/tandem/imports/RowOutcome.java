package app.tandem.imports;

import java.util.Arrays;

/** What becomes of a row; each row of a file is in exactly one count (R31), stored by a permanent code. */
public enum RowOutcome {
    /** Becomes a contact. */
    NEW(1, "New"),
    /** Updates a contact that it matches. */
    UPDATED(2, "Updated"),
    /** Matches a contact that says all of it already. */
    UNCHANGED(3, "Unchanged"),
    /** Is the same person as an earlier row, and goes where that one goes. */
    DUPLICATE(4, "Duplicate in file"),
    /** Falls short of what a contact needs. */
    REJECTED(5, "Rejected"),
    /** The database refused it. */
    FAILED(6, "Failed");

    private final int code;
    private final String label;

    RowOutcome(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }

    /** The outcome with this code; throws IllegalArgumentException if there is none. */
    public static RowOutcome of(int code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No row has the outcome " + code));
    }
}
