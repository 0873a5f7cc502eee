package app.tandem.consent;

import java.util.Arrays;

/** A way to reach a person, which they allow or forbid by itself (R35). */
public enum Channel {
    EMAIL(1, "E-mail"),
    SMS(2, "SMS"),
    CALL(3, "Calls");

    private final int code;
    private final String words;

    Channel(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** "E-mail". */
    public String words() {
        return words;
    }

    /** Whether it is reached by a phone number in E.164; otherwise by an e-mail address. */
    public boolean byPhone() {
        return this != EMAIL;
    }

    static Channel of(int code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code == code)
                .findFirst()
                .orElseThrow();
    }
}
