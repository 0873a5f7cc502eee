package app.tandem.consent;

import java.util.Arrays;

/** In what way a person said what they allow or forbid (R35). */
public enum Said {
    /** Not known, as in a list. */
    UNKNOWN(0, ""),
    IN_WRITING(1, "In writing"),
    BY_PHONE(2, "By phone"),
    IN_PERSON(3, "In person"),
    BY_EMAIL(4, "By e-mail"),
    OTHERWISE(5, "Other");

    private final int code;
    private final String words;

    Said(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** "By phone"; empty where it is not known. */
    public String words() {
        return words;
    }

    static Said of(int code) {
        return Arrays.stream(values())
                .filter(said -> said.code == code)
                .findFirst()
                .orElseThrow();
    }
}
