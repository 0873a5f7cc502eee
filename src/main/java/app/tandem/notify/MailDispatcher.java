package app.tandem.notify;

import app.tandem.notify.MailTable.Claim;
import app.tandem.notify.mail.SmtpAnswer;
import app.tandem.notify.mail.SmtpSender;
import app.tandem.people.links.LinkMailed;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.springframework.mail.MailException;

/**
 * Sends due mails one by one: claims each, hands it to the mail server, and records the result. A crash between the
 * last two resends it with the same Message-ID; nothing else sends twice.
 */
class MailDispatcher {

    /** The pauses between attempts; after the last attempt a mail is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    /** The random fraction added to a pause, so that retries are spread out. */
    static final double JITTER = 0.2;

    private final MailCollector collecting;
    private final MailTable mails;
    private final MailComposer letters;
    private final Optional<SmtpSender> sending;
    private final Clock clock;
    private final Consumer<LinkMailed> told;
    private volatile boolean stopped;

    MailDispatcher(
            MailCollector collecting,
            MailTable mails,
            MailComposer letters,
            Optional<SmtpSender> sending,
            Clock clock,
            Consumer<LinkMailed> told) {
        this.told = told;
        this.collecting = collecting;
        this.mails = mails;
        this.letters = letters;
        this.sending = sending;
        this.clock = clock;
    }

    /** Composes pending mails and sends due ones, until there are none or the server fails. */
    void round() {
        collecting.collect(now());
        if (sending.isEmpty()) {
            mails.notConfigured(now());
            return;
        }
        mails.configured(now());
        boolean goOn = true;
        while (goOn && !stopped) {
            Optional<Claim> claim = mails.claim(now());
            goOn = claim.isPresent() && deliver(claim.get(), sending.get());
        }
    }

    /** Stops after the mail being sent. */
    void stop() {
        stopped = true;
    }

    /** Whether the server still accepts mail. */
    private boolean deliver(Claim claim, SmtpSender server) {
        if (claim.attempt() > PAUSES.size() + 1) {
            mails.ended(claim, MailState.FAILED, "Tandem was stopped each time while sending it.", now());
            return true;
        }
        var envelope = letters.envelope(claim.mail());
        if (!envelope.active()) {
            var name = envelope.to().name();
            mails.ended(claim, MailState.SKIPPED, name + "'s account is deactivated.", now());
            return true;
        }
        var letter = letters.deliver(envelope);
        if (letter.isEmpty()) {
            mails.ended(claim, MailState.SKIPPED, "What it was about is not so any more.", now());
            return true;
        }
        try {
            server.send(letter.get(), envelope.headerId(), clock.instant());
        } catch (MailException | MessagingException e) {
            return refused(claim, envelope, SmtpAnswer.of(e));
        }
        mails.sent(claim, now());
        tell(envelope, true);
        return true;
    }

    private void tell(MailComposer.Envelope envelope, boolean accepted) {
        var link = envelope.link();
        if (link != null) {
            told.accept(new LinkMailed(link.purpose(), link.about(), accepted));
        }
    }

    private boolean refused(Claim claim, MailComposer.Envelope envelope, SmtpAnswer answer) {
        if (answer.forGood()) {
            mails.ended(claim, MailState.FAILED, answer.reason(), now());
            tell(envelope, false);
        } else if (claim.attempt() > PAUSES.size()) {
            mails.ended(
                    claim,
                    MailState.FAILED,
                    "Given up after " + claim.attempt() + " attempts. " + answer.reason(),
                    now());
            tell(envelope, false);
        } else {
            var pause = PAUSES.get(claim.attempt() - 1);
            var jitter = ThreadLocalRandom.current().nextDouble(JITTER);
            mails.again(claim, answer.reason(), now().plusSeconds((long) (pause.toSeconds() * (1 + jitter))));
        }
        return !answer.serverOut();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
