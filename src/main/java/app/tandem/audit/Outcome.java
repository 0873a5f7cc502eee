package app.tandem.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of one contact in an operation (R45), with the code it is stored by for good. */
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

    /** The code it is stored by. */
    public int code() {
        return code;
    }

    /** That an item of the audit trail came out so, as a condition on the row of that name. */
    public String is(String item) {
        return item + ".outcome = " + code;
    }

    /** The outcome that is stored by this code; IllegalArgumentException where there is none. */
    public static Outcome of(int code) {
        var outcome = BY_CODE.get(code);
        if (outcome == null) {
            throw new IllegalArgumentException("No outcome has the code " + code);
        }
        return outcome;
    }
}
