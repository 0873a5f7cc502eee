package app.tandem.email.queue;

import app.tandem.email.EmailState;
import app.tandem.email.queue.QueueTable.Due;
import app.tandem.email.queue.SendingCheck.Letterhead;
import app.tandem.email.queue.SendingCheck.Verdict;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Sends what is due in rounds, organization by organization, so that none waits for another one's thousands, and mails to
 * single contacts before bulk mail: claims, decides at
 * the last moment, hands over, writes what became of it. A crash between the last two sends an e-mail again with the same
 * Message-ID; nothing else sends one twice. One round at a time, whatever the number of instances.
 */
class EmailDispatcher {

    /** So many are claimed at once. */
    static final int CLAIM = 100;

    /** A round goes on while something becomes due within this time. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final int TRIES = 5;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(EmailDispatcher.class);

    private final QueueTable table;
    private final SendingCheck checks;
    private final Letters letters;
    private final Limits limits;
    private final Optional<PostOffice> office;
    private final Clock clock;
    private final Pause pause;
    private volatile boolean stopped;

    /** Whether something became of an e-mail since all organizations were looked at: others can hold what is due. */
    private boolean moved;

    /** Waits; a test moves its clock on instead. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** An e-mail that may go, with what stands in it. */
    record Ready(Queued mail, Letterhead from, Verdict to, String domain) {}

    EmailDispatcher(
            QueueTable table,
            SendingCheck checks,
            Letters letters,
            Limits limits,
            Optional<PostOffice> office,
            Clock clock,
            Pause pause) {
        this.table = table;
        this.checks = checks;
        this.letters = letters;
        this.limits = limits;
        this.office = office;
        this.clock = clock;
        this.pause = pause;
    }

    /** Sends until nothing is due or the mail server is out. Without a mail server all stays queued. */
    void round() {
        if (office.isPresent()) {
            table.recover(now());
            try {
                boolean goOn = !stopped;
                while (goOn) {
                    List<Due> due = table.due(now());
                    goOn = due.isEmpty() ? waited() : each(due, office.get());
                    limits.tidy();
                }
            } finally {
                office.get().close();
            }
        }
    }

    /** Stops after the e-mails that are being sent. */
    void stop() {
        stopped = true;
        office.ifPresent(PostOffice::stop);
    }

    private boolean each(List<Due> due, PostOffice server) {
        boolean goOn = true;
        moved = false;
        for (Due one : due) {
            goOn = goOn && !stopped && deliver(one, server);
        }
        return goOn && (moved || aSecondPassed());
    }

    /** Whether there is something to wait for; it is looked at again each second. */
    private boolean waited() {
        return !stopped && table.dueBy(now().plus(SOON)) && aSecondPassed();
    }

    private boolean aSecondPassed() {
        try {
            pause.of(SECOND);
            return !stopped;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the server still accepts mail. */
    private boolean deliver(Due due, PostOffice server) {
        List<Queued> mails = table.claim(due.organization(), !due.single(), now(), CLAIM);
        Map<Long, Result> results = new ConcurrentHashMap<>();
        boolean goOn;
        try {
            goOn = server.send(ready(due, mails, results), results);
        } catch (RuntimeException e) {
            finish(due, mails, results, Retries.PAUSES.getFirst().toSeconds());
            throw e;
        }
        finish(due, mails, results, 0);
        return goOn;
    }

    /** What has no result was not touched, and is due again. */
    private void finish(Due due, List<Queued> mails, Map<Long, Result> results, long seconds) {
        mails.forEach(mail -> results.computeIfAbsent(mail.id(), none -> Result.back(mail, seconds, "")));
        moved = moved || results.values().stream().anyMatch(Result::moved);
        if (!results.isEmpty()) {
            write(due, List.copyOf(results.values()));
        }
    }

    /** What is not written is sent once more: where others are in the way, it is written again. */
    private void write(Due due, List<Result> results) {
        for (int tries = 1; ; tries++) {
            try {
                table.write(due.organization(), results, now());
                return;
            } catch (ConcurrencyFailureException others) {
                if (tries == TRIES) {
                    throw others;
                }
            }
        }
    }

    private List<Ready> ready(Due due, List<Queued> mails, Map<Long, Result> results) {
        Map<UserId, List<Queued>> bySender = new LinkedHashMap<>();
        for (Queued mail : mails) {
            if (mail.bulk() && !due.verified()) {
                var why = due.name()
                        + "'s sending domain is not verified. An administrator can do it under Administration"
                        + " → E-mail.";
                results.put(mail.id(), Result.ended(mail, EmailState.FAILED, why, ""));
                continue;
            }
            var hold = limits.from(mail.organization(), mail.sender());
            if (hold.goes()) {
                bySender.computeIfAbsent(mail.sender(), none -> new ArrayList<>())
                        .add(mail);
            } else {
                results.put(mail.id(), held(mail, hold));
            }
        }
        letters.prepare(bySender.values().stream().flatMap(List::stream).toList());
        List<Ready> ready = new ArrayList<>();
        bySender.forEach((sender, some) -> {
            try {
                ready.addAll(decided(some, checks.check(sender, some), results));
            } catch (RuntimeException e) {
                log.warn("E-mails of user {} could not be prepared; they are tried again", sender.value(), e);
                some.forEach(mail -> results.put(mail.id(), Retries.later(mail, "Tandem could not prepare it.", "")));
            }
        });
        return ready;
    }

    private List<Ready> decided(List<Queued> mails, SendingCheck.Decided decided, Map<Long, Result> results) {
        List<Ready> ready = new ArrayList<>();
        for (Queued mail : mails) {
            var verdict =
                    decided.verdicts().getOrDefault(mail.id(), Verdict.skipped("The contact is not there any more."));
            if (!verdict.skip().isEmpty()) {
                limits.giveBack(mail.organization(), mail.sender());
                results.put(mail.id(), Result.ended(mail, EmailState.SKIPPED, verdict.skip(), verdict.address()));
                continue;
            }
            var domain = Result.domain(verdict.address());
            var hold = limits.to(mail.organization(), mail.sender(), domain);
            if (hold.goes()) {
                ready.add(new Ready(mail, decided.letterhead(), verdict, domain));
            } else {
                results.put(mail.id(), held(mail, hold));
            }
        }
        return ready;
    }

    private static Result held(Queued mail, Limits.Hold hold) {
        return Result.back(mail, Math.max(1, hold.time().plusMillis(999).toSeconds()), hold.why());
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
