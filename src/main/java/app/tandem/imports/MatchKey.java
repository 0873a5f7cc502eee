package app.tandem.imports;

import java.util.Arrays;

/** By what a row is found to be a contact, in the order of R32; stored by a permanent code that ascends with it. */
public enum MatchKey {
    EXTERNAL_ID(1, "external ID"),
    NAME_AND_EMAIL(2, "name and e-mail"),
    NAME_AND_ADDRESS(3, "name and address"),
    NAME_AND_HOME_PHONE(4, "name and home phone"),
    NAME_AND_CELL_PHONE(5, "name and cell phone"),
    NAME_AND_OFFICE_PHONE(6, "name and office phone");

    private final int code;
    private final String words;

    MatchKey(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** After "matched by". */
    public String words() {
        return words;
    }

    /** The key with this code; throws IllegalArgumentException if there is none. */
    public static MatchKey of(int code) {
        return Arrays.stream(values())
                .filter(key -> key.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No key has the code " + code));
    }
}
