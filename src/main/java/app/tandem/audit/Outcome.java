package app.tandem.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The outcome of one contact in an operation (R45), with its permanent stored code. */
public enum Outcome {
    DONE(1),
    UNCHANGED(2),
    REFUSED(3),
    FAILED(4);

    private static final Map<Integer, Outcome> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Outcome::code, outcome -> outcome));

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The SQL condition that the audit item row with this alias had this outcome. */
    public String is(String item) {
        return item + ".outcome = " + code;
    }

    /** The outcome with this code; throws IllegalArgumentException if there is none. */
    public static Outcome of(int code) {
        var outcome = BY_CODE.get(code);
        if (outcome == null) {
            throw new IllegalArgumentException("No outcome has the code " + code);
        }
        return outcome;
    }
}
