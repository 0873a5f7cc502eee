package app.tandem.email;

import java.util.Arrays;

/** Where an e-mail to a contact stands, with its permanent stored code. */
public enum EmailState {
    QUEUED(1, "Queued"),
    /** Handed to the mail server at this moment; after a crash it is handed over again with the same Message-ID. */
    SENDING(2, "Sending"),
    SENT(3, "Sent"),
    DELIVERED(4, "Delivered"),
    SKIPPED(5, "Skipped"),
    FAILED(6, "Failed"),
    BOUNCED(7, "Bounced"),
    TAKEN_BACK(8, "Taken back");

    private final int code;
    private final String label;

    EmailState(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** In the words of the screen. */
    public String label() {
        return label;
    }

    /** The state with this code; throws IllegalArgumentException where there is none. */
    public static EmailState of(int code) {
        return Arrays.stream(values())
                .filter(one -> one.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of an e-mail: " + code));
    }
}
