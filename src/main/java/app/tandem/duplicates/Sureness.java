package app.tandem.duplicates;

import java.util.Arrays;

/** How sure it is that two contacts are one person; kept by a code of its own, the surest first. */
public enum Sureness {
    ALMOST_CERTAIN(1, "Almost certain"),
    LIKELY(2, "Likely"),
    POSSIBLE(3, "Possible");

    private final int code;
    private final String label;

    Sureness(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The number under which it is kept. */
    public int code() {
        return code;
    }

    /** The one with this code. */
    public static Sureness of(int code) {
        return Arrays.stream(values())
                .filter(sureness -> sureness.code == code)
                .findFirst()
                .orElseThrow();
    }

    public String label() {
        return label;
    }
}
