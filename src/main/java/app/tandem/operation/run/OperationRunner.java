package app.tandem.operation.run;

import app.tandem.audit.Leases;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.visibility.SightListener;
import app.tandem.live.Live;
import app.tandem.operation.AccessChange;
import app.tandem.operation.AllowedContacts;
import app.tandem.operation.ContactFacts;
import app.tandem.operation.Counts;
import app.tandem.operation.Facts;
import app.tandem.operation.Plan;
import app.tandem.operation.Step;
import app.tandem.sql.Dialect;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an operation over its working set in chunks. Each chunk is one transaction over contacts locked in ascending id
 * that also advances the operation, so a takeover after a crash finds nothing half-done. A failing chunk is halved
 * until the failing contacts are isolated.
 */
@Component
class OperationRunner {

    static final int CHUNK = 10_000;

    /** Beyond this many contacts an operation runs in the background. */
    static final int BACKGROUND = 10_000;

    private static final int ATTEMPTS = 3;
    private static final Logger log = LoggerFactory.getLogger(OperationRunner.class);

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final Facts facts;
    private final ItemRecorder decisions;
    private final Changes changes;
    private final Notifications tellings;
    private final List<SightListener> listeners;
    private final Leases leases;
    private final Completion endings;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OperationRunner(
            JdbcClient jdbc,
            Dialect dialect,
            Facts facts,
            ItemRecorder decisions,
            Changes changes,
            Notifications tellings,
            List<SightListener> listeners,
            Leases leases,
            Completion endings,
            PlatformTransactionManager transactions,
            Live live,
            Clock clock) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.facts = facts;
        this.decisions = decisions;
        this.changes = changes;
        this.tellings = tellings;
        this.listeners = listeners;
        this.leases = leases;
        this.endings = endings;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Runs it until it ends or is stopped; returns the counts of each step.
     *
     * @param first what is known of it
     * @param later the same, read anew for each chunk that follows: rights may change while it runs
     * @param attempted how far it has come before
     * @param goOn whether this instance may go on; where not, the operation is left as it stands
     */
    List<Counts> run(Plan first, Supplier<Plan> later, int attempted, BooleanSupplier goOn) {
        Plan plan = first;
        int from = attempted;
        int size = CHUNK;
        Optional<Map<Integer, Counts>> ended = Optional.empty();
        while (ended.isEmpty()) {
            int to = Math.min(from + size, plan.contacts().size());
            try {
                ended = attempt(plan, from, to);
                size = CHUNK;
            } catch (DataAccessResourceFailureException e) {
                throw e; // the database is away, not the contact's fault
            } catch (DataAccessException e) {
                if (to - from > 1) {
                    size = (to - from) / 2;
                    continue;
                }
                ended = failed(plan, from, to, e);
            }
            from = to;
            if (ended.isEmpty()) {
                if (!goOn.getAsBoolean()) {
                    leases.release(plan.operation());
                    throw new Leases.TakenOver(plan.operation());
                }
                ended = leases.stopAsked(plan.operation())
                        ? Optional.of(stop(plan.operation(), plan.contacts().size()))
                        : Optional.empty();
                plan = ended.isPresent() ? plan : later.get();
            }
        }
        Map<Integer, Counts> counts = ended.get();
        return plan.steps().stream()
                .map(step -> counts.getOrDefault(step.no(), Counts.ZERO))
                .toList();
    }

    /** Ends an operation early: what is done stays done, the rest is not attempted. */
    Map<Integer, Counts> stop(OperationId operation, int selected) {
        return Objects.requireNonNull(transaction.execute(status -> {
            leases.hold(operation);
            live.messages(operation.value());
            return endings.end(operation, selected, true, OffsetDateTime.now(clock));
        }));
    }

    /** Retries transient conflicts (R49). */
    private Optional<Map<Integer, Counts>> attempt(Plan plan, int from, int to) {
        for (int n = 1; ; n++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> chunk(plan, from, to)));
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (n == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Optional<Map<Integer, Counts>> chunk(Plan plan, int from, int to) {
        leases.advance(plan.operation(), from, to);
        List<Long> contacts = plan.contacts().subList(from, to);
        dialect.planForValues(jdbc, contacts.size());
        lock(contacts);
        var now = OffsetDateTime.now(clock);
        List<List<ContactFacts>> items =
                plan.steps().stream().map(step -> facts.of(step, contacts)).toList();
        dialect.planOnce(jdbc, contacts.size());
        List<List<ContactFacts>> allowed = new ArrayList<>();
        for (Step step : plan.steps()) {
            List<ContactFacts> own = items.get(allowed.size());
            decisions.write(plan, step, own);
            allowed.add(Facts.leadingTo(Outcome.DONE, step, own));
        }
        dialect.planForValues(jdbc, contacts.size());
        var done = new AllowedContacts(allowed);
        tellings.store(plan, done, now);
        for (Step step : plan.steps()) {
            changes.prepare(plan, step, done, now);
        }
        if (AccessChange.canBeLost(plan)) {
            var lost = new AccessChange(plan, done).lostSight(false);
            listeners.forEach(listener -> listener.follow(lost, now));
        }
        dialect.planOnce(jdbc, contacts.size());
        for (Step step : plan.givingFirst()) {
            changes.apply(plan, step, done, now);
        }
        live.operation(plan.operation().value(), contacts);
        return endedAt(plan, to, now);
    }

    /** The counts, if this was the last chunk. */
    private Optional<Map<Integer, Counts>> endedAt(Plan plan, int to, OffsetDateTime now) {
        return to == plan.contacts().size()
                ? Optional.of(endings.end(plan.operation(), to, false, now))
                : Optional.empty();
    }

    private void lock(List<Long> contacts) {
        jdbc.sql("select c.id from unnest(cast(:contacts as bigint array)) as x(id) join contact c on c.id = x.id"
                        + " order by c.id for update of c")
                .param("contacts", contacts.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private Optional<Map<Integer, Counts>> failed(Plan plan, int from, int to, DataAccessException e) {
        List<Long> contacts = plan.contacts().subList(from, to);
        log.warn("Operation {} failed for contact {}", plan.operation().value(), contacts, e);
        return Objects.requireNonNull(transaction.execute(status -> {
            leases.advance(plan.operation(), from, to);
            for (Step step : plan.steps()) {
                decisions.writeFailed(plan, step, contacts);
            }
            live.messages(plan.operation().value());
            return endedAt(plan, to, OffsetDateTime.now(clock));
        }));
    }
}
