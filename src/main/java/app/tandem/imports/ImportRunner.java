package app.tandem.imports;

import app.tandem.audit.Leases;
import app.tandem.audit.Notices;
import app.tandem.audit.OperationId;
import app.tandem.live.Live;
import app.tandem.operation.OperationEnded;
import app.tandem.operation.OwnRun;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a submitted import: compares the rows with the contacts once more as they are now, then does a piece of the file per
 * transaction, which also advances the operation, so that whoever goes on after a crash goes on at the exact row. A piece
 * that the database refuses is halved until the row is found. Of two imports of one owner the later one waits, or both
 * would create what they have in common.
 */
@Component
class ImportRunner implements OwnRun {

    static final int CHUNK = 10_000;

    private static final int ATTEMPTS = 3;
    private static final int RENEW_SECONDS = 8;
    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

    private final JdbcClient jdbc;
    private final StoredImports imports;
    private final Leases leases;
    private final Matching matching;
    private final StagedRows rows;
    private final ImportChunks chunks;
    private final Settings settings;
    private final Notices notices;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRunner(
            JdbcClient jdbc,
            StoredImports imports,
            Leases leases,
            Matching matching,
            StagedRows rows,
            ImportChunks chunks,
            Settings settings,
            Notices notices,
            Live live,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.leases = leases;
        this.matching = matching;
        this.rows = rows;
        this.chunks = chunks;
        this.settings = settings;
        this.notices = notices;
        this.live = live;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ImportKind.NAME;
    }

    @Override
    public void goOn(Leases.Taken taken, BooleanSupplier goOn) {
        var operation = taken.operation();
        var run = run(taken);
        if (othersFirst(run)) {
            transaction.executeWithoutResult(status -> leases.advance(operation, taken.attempted(), taken.attempted()));
            leases.release(operation);
            return;
        }
        if (taken.attempted() == 0) {
            renewing(
                    operation,
                    () -> transaction.executeWithoutResult(status -> {
                        chunks.refuseOwners(run, matching.owners(run.check()));
                        matching.decide(run.check(), run.choices().overwrites(), () -> {});
                        leases.hold(operation, 0); // whoever waited too long rolls back
                    }));
        }
        rowsFrom(run, taken, goOn);
    }

    /** The rows that were not attempted can go on as one of their own. */
    @Override
    public void giveUp(Leases.Taken taken) {
        end(run(taken), taken.attempted(), true);
    }

    private ImportChunks.Run run(Leases.Taken taken) {
        var job = imports.findByOperationId(taken.operation().value()).orElseThrow();
        return new ImportChunks.Run(
                taken.operation(),
                job.id(),
                job.check(),
                taken.actor(),
                settings.of(job).choices());
    }

    private void rowsFrom(ImportChunks.Run run, Leases.Taken taken, BooleanSupplier goOn) {
        int from = taken.attempted();
        int size = CHUNK;
        while (from < taken.selected()) {
            if (leases.stopAsked(run.operation())) {
                end(run, from, true);
                return;
            }
            if (!goOn.getAsBoolean()) {
                leases.release(run.operation());
                throw new Leases.TakenOver(run.operation());
            }
            int to = Math.min(from + size, taken.selected());
            try {
                attempt(run, from, to);
                size = CHUNK;
                from = to;
            } catch (DataAccessResourceFailureException e) {
                throw e; // the database is away, not the row's fault
            } catch (DataAccessException e) {
                if (to - from > 1) {
                    size = (to - from) / 2;
                } else {
                    failed(run, to, e);
                    from = to;
                }
            }
        }
        end(run, from, false);
    }

    /** Retries transient conflicts (R49). */
    private void attempt(ImportChunks.Run run, int from, int to) {
        for (int n = 1; ; n++) {
            try {
                transaction.executeWithoutResult(status -> {
                    leases.advance(run.operation(), from, to);
                    chunks.run(run, from, to, OffsetDateTime.now(clock));
                });
                return;
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (n == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void failed(ImportChunks.Run run, int row, DataAccessException e) {
        log.warn("Import {} failed for row {}", run.job(), row, e);
        transaction.executeWithoutResult(status -> {
            leases.advance(run.operation(), row - 1, row);
            chunks.failed(run, row);
        });
    }

    private void end(ImportChunks.Run run, int to, boolean stopped) {
        transaction.executeWithoutResult(status -> {
            var operation = run.operation();
            leases.hold(operation, to); // whoever was only slow would forget rows that another has done since
            var now = OffsetDateTime.now(clock);
            if (stopped) {
                rows.forgetAfter(run.check(), to);
            }
            Map<RowOutcome, Integer> counts = rows.count(run.check(), to);
            rows.countLeftOut(run.check());
            boolean ended = leases.finish(
                    operation,
                    of(counts, RowOutcome.NEW) + of(counts, RowOutcome.UPDATED),
                    of(counts, RowOutcome.UNCHANGED) + of(counts, RowOutcome.DUPLICATE),
                    of(counts, RowOutcome.REJECTED),
                    of(counts, RowOutcome.FAILED),
                    stopped,
                    now);
            if (ended) {
                imports.findByOperationId(operation.value()).orElseThrow().finish();
                notices.tellWhoRanIt(operation, now);
                live.messages(operation.value());
                events.publishEvent(new OperationEnded(operation));
            }
        });
    }

    private static int of(Map<RowOutcome, Integer> counts, RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether an import that was submitted before still runs for one of the owners. */
    private boolean othersFirst(ImportChunks.Run run) {
        return jdbc.sql("""
                                select count(*) from import_job j join operation o on o.id = j.operation_id
                                join import_owner w on w.check_id = j.check_id
                                join import_owner mine on mine.owner_id = w.owner_id and mine.check_id = :check
                                where o.state = 'RUNNING' and o.id < :op""")
                        .param("check", run.check())
                        .param("op", run.operation().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps the lease while something takes longer than it. */
    private void renewing(OperationId operation, Runnable work) {
        try (var clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("import-lease").factory())) {
            var renewal = clockwork.scheduleWithFixedDelay(
                    () -> leases.renew(operation), RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
            try {
                work.run();
            } finally {
                renewal.cancel(false);
            }
        }
    }
}
