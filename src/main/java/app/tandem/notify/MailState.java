package app.tandem.notify;

/** What has become of a mail. */
public enum MailState {
    QUEUED,
    SENT,
    FAILED,
    NOT_CONFIGURED,
    SKIPPED
}
