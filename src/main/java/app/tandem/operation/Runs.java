package app.tandem.operation;

import app.tandem.contact.Dialect;
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
    private final TransactionTemplate transaction;

    Runs(
            JdbcClient jdbc,
            Dialect dialect,
            Facts facts,
            Decisions decisions,
            Changes changes,
            Tellings tellings,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.facts = facts;
        this.decisions = decisions;
        this.changes = changes;
        this.tellings = tellings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs it to its end; the counts of each step. */
    List<Counts> run(Plan plan, int selected) {
        Deque<Range> todo = new ArrayDeque<>(chunks(plan, selected));
        while (!todo.isEmpty()) {
            Range range = todo.pop();
            try {
                attempt(plan, range, todo.isEmpty());
            } catch (DataAccessException e) {
                List<Range> halves = halves(plan, range);
                if (halves.isEmpty()) {
                    failed(plan, range, e, todo.isEmpty());
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
    private void attempt(Plan plan, Range range, boolean last) {
        for (int n = 1; ; n++) {
            try {
                transaction.executeWithoutResult(status -> chunk(plan, range, last));
                return;
            } catch (ConcurrencyFailureException | org.springframework.dao.DuplicateKeyException e) {
                if (n == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void chunk(Plan plan, Range range, boolean last) {
        dialect.joinAsWritten(jdbc);
        lock(plan, range);
        var now = OffsetDateTime.now();
        List<List<Item>> allowed = new ArrayList<>();
        for (Step step : plan.steps()) {
            List<Item> items = facts.of(plan, step, range);
            decisions.write(plan, step, items);
            allowed.add(Facts.leadingTo(Outcome.DONE, step, items));
        }
        var done = new Done(allowed);
        tellings.store(plan, done, now);
        for (Step step : plan.steps()) {
            changes.apply(plan, step, done, now);
        }
        if (last) {
            finish(plan, now);
        }
    }

    private void lock(Plan plan, Range range) {
        jdbc.sql("select c.id from " + WorkingSets.RANGE + " i join contact c on c.id = i.contact_id"
                        + " order by c.id for update of c")
                .params(range.bind(plan.sql()).values())
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

    private List<Range> chunks(Plan plan, int selected) {
        if (selected <= CHUNK) {
            return List.of(Range.ALL);
        }
        return Range.between(jdbc.sql("select x.contact_id from (select i.contact_id, row_number() over"
                        + " (order by i.contact_id) as n from " + WorkingSets.CONTACTS
                        + " i) x where mod(x.n, :chunk) = 0 order by x.contact_id")
                .param("op", plan.operation().value())
                .param("chunk", CHUNK)
                .query((row, n) -> row.getLong(1))
                .list());
    }

    /** The range in two, or nothing where it holds one contact only. */
    private List<Range> halves(Plan plan, Range range) {
        List<Long> ids = jdbc.sql("select i.contact_id from " + WorkingSets.RANGE + " i order by i.contact_id")
                .params(range.bind(plan.sql()).values())
                .query((row, n) -> row.getLong(1))
                .list();
        if (ids.size() < 2) {
            return List.of();
        }
        long middle = ids.get(ids.size() / 2 - 1);
        return List.of(new Range(range.lo(), middle), new Range(middle, range.hi()));
    }

    private void failed(Plan plan, Range range, DataAccessException e, boolean last) {
        log.warn("Operation {} failed for a contact in {}", plan.operation().value(), range, e);
        transaction.executeWithoutResult(status -> {
            for (Step step : plan.steps()) {
                jdbc.sql("insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner)"
                                + " select :op, :no, i.contact_id, 4, 0, false from " + WorkingSets.RANGE + " i")
                        .params(range.bind(plan.sql()).with("no", step.no()).values())
                        .update();
            }
            if (last) {
                finish(plan, OffsetDateTime.now());
            }
        });
    }
}
