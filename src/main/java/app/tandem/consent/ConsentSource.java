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
    RESTORED(4, "Restored by an administrator"),
    /** They pressed the button of the page behind a link in a mail. */
    LINK(5, "By the link in a mail"),
    /** Their mail program did so for them (RFC 8058). */
    ONE_CLICK(6, "By the button of their mail program"),
    /** They reported a mail as spam, and their mail provider told us (RFC 5965). */
    COMPLAINT(7, "By reporting a mail as spam");

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
