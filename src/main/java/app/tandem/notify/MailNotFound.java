package app.tandem.notify;

/** There is no such mail in the outbox of this person. */
public class MailNotFound extends RuntimeException {

    MailNotFound() {
        super("This e-mail is not in your outbox.");
    }
}
