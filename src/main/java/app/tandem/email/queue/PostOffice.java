package app.tandem.email.queue;

import app.tandem.email.EmailState;
import app.tandem.email.queue.EmailDispatcher.Ready;
import app.tandem.email.returns.ReturnPath;
import app.tandem.notify.mail.SmtpAnswer;
import app.tandem.notify.mail.SmtpConnection;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands e-mails to the mail server over a few connections, those to one domain one after the other. Before each few of them it
 * asks once more whether they are to be sent: what is paused or taken back does not go out.
 */
final class PostOffice implements AutoCloseable {

    /** So many connections at once. */
    static final int LINES = 4;

    /** So many e-mails are sent without asking again, or for so long. */
    static final int FEW = 10;

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    private final List<SmtpConnection> lines;
    private final QueueTable table;
    private final Letters letters;
    private final ReturnPath path;
    private final Clock clock;
    private volatile boolean stopped;

    PostOffice(Supplier<SmtpConnection> server, QueueTable table, Letters letters, ReturnPath path, Clock clock) {
        this.lines = Stream.generate(server).limit(LINES).toList();
        this.table = table;
        this.letters = letters;
        this.path = path;
        this.clock = clock;
    }

    /** Adds what became of each that was tried; returns whether the server still accepts mail. */
    boolean send(List<Ready> mails, Map<Long, Result> results) {
        Queue<List<Ready>> batches = new ConcurrentLinkedQueue<>(batches(mails));
        if (batches.isEmpty()) {
            return true;
        }
        var work = new Work(batches, results);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            lines.stream()
                    .limit(Math.min(lines.size(), batches.size()))
                    .forEach(line -> all.add(threads.submit(() -> work.over(line))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !work.out && !stopped;
    }

    /** Sends no more than what is being sent. */
    void stop() {
        stopped = true;
    }

    /** Hangs up. */
    @Override
    public void close() {
        lines.forEach(SmtpConnection::close);
    }

    private static List<List<Ready>> batches(List<Ready> mails) {
        Map<String, List<Ready>> domains = new LinkedHashMap<>();
        mails.forEach(one ->
                domains.computeIfAbsent(one.domain(), none -> new ArrayList<>()).add(one));
        var sorted = domains.values().stream().flatMap(List::stream).toList();
        List<List<Ready>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += FEW) {
            batches.add(sorted.subList(from, Math.min(sorted.size(), from + FEW)));
        }
        return batches;
    }

    /** The e-mails of one claim. */
    private final class Work {

        private final Queue<List<Ready>> batches;
        private final Map<Long, Result> results;
        private volatile boolean out;

        Work(Queue<List<Ready>> batches, Map<Long, Result> results) {
            this.batches = batches;
            this.results = results;
        }

        void over(SmtpConnection line) {
            for (var batch = batches.poll(); batch != null; batch = batches.poll()) {
                Instant asked = clock.instant();
                Set<Long> going = going(batch);
                for (Ready one : batch) {
                    if (asked.plus(LONG).isBefore(clock.instant())) {
                        asked = clock.instant();
                        going = going(batch);
                    }
                    if (!out && !stopped && going.contains(one.mail().id())) {
                        results.put(one.mail().id(), hand(one, line));
                    }
                }
            }
        }

        private Set<Long> going(List<Ready> batch) {
            return out || stopped
                    ? Set.of()
                    : table.going(batch.stream().map(Ready::mail).toList());
        }

        private Result hand(Ready one, SmtpConnection line) {
            var mail = one.mail();
            var address = one.to().address();
            try {
                var to = new InternetAddress(address);
                to.validate();
                var letter = letters.write(mail, one.from(), one.to(), line.session());
                line.send(letter.mime(), to, path.of(mail.id()));
                return new Result(
                        mail.id(),
                        EmailState.SENT,
                        "",
                        0,
                        mail.attempt(),
                        address,
                        letter.subject(),
                        letter.plain(),
                        false);
            } catch (MessagingException e) {
                var answer = SmtpAnswer.of(e);
                out = out || answer.serverOut();
                return Retries.after(mail, answer, address);
            } catch (RuntimeException e) {
                log.warn("E-mail {} could not be written; it is tried again", mail.id(), e);
                return Retries.later(mail, "Tandem could not write it.", address);
            }
        }
    }
}
