package app.tandem.audit;

/** How far a message has come on its way into a mail, with the code it is stored by for good. */
public enum Mailing {
    NOT_LOOKED_AT(0),
    WAITS_FOR_DIGEST(1),
    SETTLED(2);

    private final int code;

    Mailing(int code) {
        this.code = code;
    }

    /** The code it is stored by. */
    public int code() {
        return code;
    }

    /** That a message has come so far, as a condition on the row of that name. */
    public String is(String message) {
        return message + ".mailing = " + code;
    }
}
