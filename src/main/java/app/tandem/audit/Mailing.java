package app.tandem.audit;

/** A message's mail state, with its permanent stored code. */
public enum Mailing {
    NOT_LOOKED_AT(0),
    WAITS_FOR_DIGEST(1),
    SETTLED(2);

    private final int code;

    Mailing(int code) {
        this.code = code;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The SQL condition that the message row with this alias is in this state. */
    public String is(String message) {
        return message + ".mailing = " + code;
    }
}
