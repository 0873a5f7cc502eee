package app.tandem.notify;

/** Thrown when this person's outbox has no such mail. */
public class MailNotFound extends RuntimeException {

    MailNotFound() {
        super("This e-mail is not in your outbox.");
    }
}
