package app.tandem.email.queue;

import app.tandem.email.EmailState;
import java.util.Locale;

/**
 * What became of a claimed e-mail.
 *
 * @param state queued, sent, skipped, failed or bounced
 * @param reason for people; empty where there is nothing to say
 * @param seconds after which it is due again, where it is queued
 * @param attempts that count
 * @param address where it was tried; empty where it was not
 * @param subject as it was sent; empty where it was not
 * @param body its plain text
 * @param soft whether it was given up because of what is wrong with the address for now
 */
record Result(
        long mail,
        EmailState state,
        String reason,
        long seconds,
        int attempts,
        String address,
        String subject,
        String body,
        boolean soft) {

    /** Untouched: it is due again after that time. */
    static Result back(Queued mail, long seconds, String reason) {
        return new Result(mail.id(), EmailState.QUEUED, reason, seconds, mail.attempt() - 1, "", "", "", false);
    }

    /** Whether it is not due any more. */
    boolean moved() {
        return state != EmailState.QUEUED || seconds > 0;
    }

    /** It will not be sent. */
    static Result ended(Queued mail, EmailState state, String reason, String address) {
        return new Result(mail.id(), state, reason, 0, mail.attempt(), address, "", "", false);
    }

    /** The same, counted against the address. */
    Result countedSoft() {
        return new Result(mail, state, reason, seconds, attempts, address, subject, body, true);
    }

    /** The address' domain; empty where there is none. */
    String domain() {
        return domain(address);
    }

    /** The same of any address, in lower case. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
