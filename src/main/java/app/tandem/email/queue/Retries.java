package app.tandem.email.queue;

import app.tandem.email.EmailState;
import app.tandem.email.returns.StatusCode;
import app.tandem.notify.mail.SmtpAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What follows when the mail server does not take an e-mail. */
final class Retries {

    /** The pauses between attempts; after the last attempt an e-mail is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    /** The random fraction added to a pause, so that retries are spread out. */
    static final double JITTER = 0.2;

    private Retries() {}

    /** After an answer of the server, or none. */
    static Result after(Queued mail, SmtpAnswer answer, String address) {
        if (answer.forGood() && StatusCode.hard(answer.status())) {
            return Result.ended(mail, EmailState.BOUNCED, answer.reason(), address);
        }
        var result = answer.forGood()
                ? Result.ended(mail, EmailState.FAILED, answer.reason(), address)
                : later(mail, answer.reason(), address);
        boolean givenUp = result.state() == EmailState.FAILED;
        return givenUp && StatusCode.aboutAddress(answer.status()) ? result.countedSoft() : result;
    }

    /** Once more after a pause, or given up. */
    static Result later(Queued mail, String reason, String address) {
        if (mail.attempt() > PAUSES.size()) {
            return Result.ended(
                    mail, EmailState.FAILED, "Given up after " + mail.attempt() + " attempts. " + reason, address);
        }
        var jitter = ThreadLocalRandom.current().nextDouble(JITTER);
        long seconds = (long) (PAUSES.get(mail.attempt() - 1).toSeconds() * (1 + jitter));
        return new Result(mail.id(), EmailState.QUEUED, reason, seconds, mail.attempt(), address, "", "", false);
    }
}
