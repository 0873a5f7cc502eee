package app.tandem.operation;

import app.tandem.contact.Dialect;
import app.tandem.live.Live;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an operation over its working set: in chunks, each one transaction over contacts locked in ascending id. A chunk
 * that fails is halved until the failing contacts stand alone.
 */
@Component
class Runs {

    static final int CHUNK = 10_000;
    private static final int ATTEMPTS = 3;
    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final Facts facts;
    private final Decisions decisions;
    private final Changes changes;
    private final Tellings tellings;
    private final TaskMoves tasks;
    private final Live live;
    private final TransactionTemplate transaction;

    Runs(
            JdbcClient jdbc,
            Dialect dialect,
            Facts facts,
            Decisions decisions,
            Changes changes,
            Tellings tellings,
            TaskMoves tasks,
            PlatformTransactionManager transactions,
            Live live) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.facts = facts;
        this.decisions = decisions;
        this.changes = changes;
        this.tellings = tellings;
        this.tasks = tasks;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs it to its end; the counts of each step. */
    List<Counts> run(Plan plan) {
        Deque<List<Long>> todo = new ArrayDeque<>(chunks(plan.contacts()));
        while (!todo.isEmpty()) {
            List<Long> chunk = todo.pop();
            try {
                attempt(plan, chunk, todo.isEmpty());
            } catch (DataAccessException e) {
                List<List<Long>> halves = halves(chunk);
                if (halves.isEmpty()) {
                    failed(plan, chunk, e, todo.isEmpty());
                } else {
                    halves.reversed().forEach(todo::push);
                }
            }
        }
        Map<Integer, Counts> counts = decisions.counts(plan.operation());
        return plan.steps().stream()
                .map(step -> counts.getOrDefault(step.no(), Counts.ZERO))
                .toList();
    }

    /** Whatever is only bad luck between two people is tried again (R49). */
    private void attempt(Plan plan, List<Long> contacts, boolean last) {
        for (int n = 1; ; n++) {
            try {
                transaction.executeWithoutResult(status -> chunk(plan, contacts, last));
                return;
            } catch (ConcurrencyFailureException | org.springframework.dao.DuplicateKeyException e) {
                if (n == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void chunk(Plan plan, List<Long> contacts, boolean last) {
        dialect.planForValues(jdbc, contacts.size());
        lock(contacts);
        var now = OffsetDateTime.now();
        List<List<Item>> allowed = new ArrayList<>();
        for (Step step : plan.steps()) {
            List<Item> items = facts.of(plan, step, contacts);
            decisions.write(plan, step, items);
            allowed.add(Facts.leadingTo(Outcome.DONE, step, items));
        }
        var done = new Done(allowed);
        tellings.store(plan, done, now);
        tasks.move(plan, done, now);
        for (Step step : plan.steps()) {
            changes.apply(plan, step, done, now);
        }
        if (last) {
            finish(plan, now);
        }
        live.operation(plan.operation().value(), contacts);
    }

    private void lock(List<Long> contacts) {
        jdbc.sql("select c.id from unnest(cast(:contacts as bigint array)) as x(id) join contact c on c.id = x.id"
                        + " order by c.id for update of c")
                .param("contacts", contacts.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void finish(Plan plan, OffsetDateTime now) {
        Counts all = decisions.counts(plan.operation()).values().stream().reduce(Counts.ZERO, Counts::plus);
        jdbc.sql("""
                        update operation set state = 'FINISHED', finished_at = :now, done = :done,
                          unchanged = :unchanged, refused = :refused, failed = :failed where id = :op""")
                .param("now", now)
                .param("done", all.done())
                .param("unchanged", all.unchanged())
                .param("refused", all.refused())
                .param("failed", all.failed())
                .param("op", plan.operation().value())
                .update();
    }

    private static List<List<Long>> chunks(List<Long> contacts) {
        List<List<Long>> chunks = new ArrayList<>();
        for (int n = 0; n < contacts.size() || n == 0; n += CHUNK) {
            chunks.add(contacts.subList(n, Math.min(n + CHUNK, contacts.size())));
        }
        return chunks;
    }

    /** The contacts in two, or nothing where there is one only. */
    private static List<List<Long>> halves(List<Long> contacts) {
        int half = contacts.size() / 2;
        return half == 0 ? List.of() : List.of(contacts.subList(0, half), contacts.subList(half, contacts.size()));
    }

    private void failed(Plan plan, List<Long> contacts, DataAccessException e, boolean last) {
        log.warn("Operation {} failed for contact {}", plan.operation().value(), contacts, e);
        transaction.executeWithoutResult(status -> {
            for (Step step : plan.steps()) {
                jdbc.sql("insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner)"
                                + " select :op, :no, x.id, 4, 0, false"
                                + " from unnest(cast(:contacts as bigint array)) as x(id)")
                        .param("op", plan.operation().value())
                        .param("no", step.no())
                        .param("contacts", contacts.toArray(Long[]::new))
                        .update();
            }
            if (last) {
                finish(plan, OffsetDateTime.now());
            }
        });
    }
}
