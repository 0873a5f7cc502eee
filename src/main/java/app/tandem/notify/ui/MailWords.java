package app.tandem.notify.ui;

import app.tandem.notify.MailState;
import app.tandem.notify.OutboxMail;
import app.tandem.shell.parts.ReaderTime;
import java.util.Locale;

/** The words of the outbox. */
final class MailWords {

    private MailWords() {}

    /** The state in words. */
    static String state(MailState state) {
        return switch (state) {
            case QUEUED -> "Waiting";
            case SENT -> "Sent";
            case FAILED -> "Failed";
            case NOT_CONFIGURED -> "Not configured";
            case SKIPPED -> "Skipped";
        };
    }

    /** "Today, 2:03 PM". */
    static String when(OutboxMail mail) {
        return When.words(mail.at(), ReaderTime.now(), ReaderTime.here());
    }

    /** The reason for its state, or empty. */
    static String why(OutboxMail mail) {
        return switch (mail.state()) {
            case NOT_CONFIGURED -> "There was no mail server.";
            case QUEUED ->
                mail.reason().isEmpty() ? "" : "Next attempt: " + ReaderTime.minute(mail.next()) + ". " + mail.reason();
            default -> mail.reason();
        };
    }

    /** "1 e-mail", "9,918 e-mails". */
    static String mails(int number) {
        return String.format(Locale.US, "%,d", number) + (number == 1 ? " e-mail" : " e-mails");
    }
}
