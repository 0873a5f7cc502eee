package app.tandem.consent;

import java.util.Arrays;

/** Where an opt-out or opt-in came from (R35). */
public enum ConsentSource {
    /** Somebody who works with the person recorded it on their record. */
    RECORD(1, "Recorded on a record"),
    /** An administrator entered it, or added it with a list. */
    LIST(2, "Entered by an administrator"),
    /** It stood in a file that was imported. */
    IMPORT(3, "In an imported file"),
    /** An administrator restored it, with the person's consent. */
    RESTORED(4, "Restored by an administrator");

    private final int code;
    private final String words;

    ConsentSource(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** "Recorded on a record". */
    public String words() {
        return words;
    }

    static ConsentSource of(int code) {
        return Arrays.stream(values())
                .filter(source -> source.code == code)
                .findFirst()
                .orElseThrow();
    }
}
