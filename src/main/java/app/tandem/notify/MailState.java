package app.tandem.notify;

/** The state of a mail. */
public enum MailState {
    QUEUED,
    SENT,
    FAILED,
    NOT_CONFIGURED,
    SKIPPED
}
