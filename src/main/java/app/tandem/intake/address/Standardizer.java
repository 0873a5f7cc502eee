package app.tandem.intake.address;

import java.util.Arrays;

/** Who made an address standard (R34); stored by code. */
public enum Standardizer {
    TANDEM(1, "by Tandem"),
    SMARTY(2, "by Smarty"),
    TANDEM_INSTEAD(3, "by Tandem, as Smarty did not answer");

    private final int code;
    private final String words;

    Standardizer(int code, String words) {
        this.code = code;
        this.words = words;
    }

    public int code() {
        return code;
    }

    /** As the end of a sentence. */
    public String words() {
        return words;
    }

    /** The one with that code. */
    public static Standardizer of(int code) {
        return Arrays.stream(values())
                .filter(one -> one.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No standardizer " + code));
    }
}
