package app.tandem.operation;

/** What becomes of one contact in an operation (R45). */
public enum Outcome {
    DONE(1),
    UNCHANGED(2),
    REFUSED(3),
    FAILED(4);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /** The number it is stored as. */
    public int code() {
        return code;
    }

    /** The outcome stored as this number. */
    public static Outcome of(int code) {
        return values()[code - 1];
    }
}
