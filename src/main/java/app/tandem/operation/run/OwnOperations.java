package app.tandem.operation.run;

import app.tandem.audit.Leases;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.operation.Counts;
import app.tandem.operation.ItemRow;
import app.tandem.operation.OutcomeRows;
import app.tandem.operation.Plans;
import app.tandem.operation.Progress;
import app.tandem.operation.Request;
import app.tandem.operation.RequestStore;
import app.tandem.operation.Result;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a person's own submitted operations: progress and results. */
@Component
public class OwnOperations {

    private static final String PROGRESS = """
            select o.id, o.selected, o.attempted, o.state = 'FINISHED' as finished,
                   o.stopped or exists (select 1 from operation_stop s where s.operation_id = o.id) as stopped,
                   o.submitted_at
            from operation o where o.actor_id = :actor and o.state <> 'DRAFT'""";

    private final JdbcClient jdbc;
    private final RequestStore requests;
    private final Plans plans;
    private final ItemRecorder decisions;
    private final OutcomeRows rows;
    private final People people;
    private final Leases leases;
    private final Clock clock;

    OwnOperations(
            JdbcClient jdbc,
            RequestStore requests,
            Plans plans,
            ItemRecorder decisions,
            OutcomeRows rows,
            People people,
            Leases leases,
            Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.plans = plans;
        this.decisions = decisions;
        this.rows = rows;
        this.people = people;
        this.leases = leases;
        this.clock = clock;
    }

    public Progress progress(UserId actor, OperationId operation) {
        return jdbc.sql(PROGRESS + " and o.id = :op")
                .param("actor", actor.value())
                .param("op", operation.value())
                .query(OwnOperations::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no such operation"));
    }

    public List<Progress> running(UserId actor) {
        return jdbc.sql(PROGRESS + " and o.state = 'RUNNING' order by o.id")
                .param("actor", actor.value())
                .query(OwnOperations::read)
                .list();
    }

    private static Progress read(ResultSet r, int n) throws SQLException {
        return new Progress(
                new OperationId(r.getLong("id")),
                r.getInt("selected"),
                r.getInt("attempted"),
                r.getBoolean("finished"),
                r.getBoolean("stopped"),
                Columns.at(r, "submitted_at"));
    }

    public void stop(UserId actor, OperationId operation) {
        leases.askToStop(actor, operation, OffsetDateTime.now(clock));
    }

    public Request request(UserId actor, OperationId operation) {
        progress(actor, operation);
        return requests.of(operation);
    }

    public Result result(UserId actor, OperationId operation) {
        progress(actor, operation);
        var counts = decisions.counts(operation);
        int steps = requests.of(operation).changes().size();
        return new Result(
                operation,
                IntStream.range(0, steps)
                        .mapToObj(no -> counts.getOrDefault(no, Counts.ZERO))
                        .toList());
    }

    /** The rows of one count; throws NoSuchElementException if the operation is not the viewer's. */
    public List<ItemRow> rows(UserId viewer, OperationId operation, int no, Outcome outcome, int offset, int limit) {
        var changes = requests.of(operation).changes();
        if (changes.isEmpty()) {
            throw new NoSuchElementException("There is no such operation");
        }
        var request = new Request(changes, Set.of());
        var plan = plans.plan(viewer, operation, request).plan();
        return rows.byOutcome(people.actor(viewer), plan, plan.steps().get(no), outcome, offset, limit);
    }
}
