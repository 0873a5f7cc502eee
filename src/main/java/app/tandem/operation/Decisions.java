package app.tandem.operation;

import app.tandem.access.Reason;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to each item of a running operation what the policy decides of its facts; one statement for all of them. */
@Component
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decides the pending items of a range, given the distinct facts they have. */
    void write(Plan plan, Step step, Set<Integer> facts, Range range) {
        var sql = range.bind(plan.sql()).with("no", step.no());
        // "+ 0" keeps the planner from reading the whole working set once for each of its rows: without it both sides
        // look like a handful of rows, because no statistics know an operation that has just been opened
        String source = "select i.operation_id + 0 as op, i.change_no + 0 as no, i.contact_id, " + step.facts(sql)
                + " as facts, c.owner_id, c.assignee_id from " + step.tables()
                + " where i.operation_id = :op and i.change_no = :no and i.outcome is null"
                + " and i.contact_id > :lo and i.contact_id <= :hi";
        jdbc.sql("merge into operation_item x using (" + source + ") s on (x.operation_id = s.op and x.change_no = s.no"
                        + " and x.contact_id = s.contact_id) when matched then update set outcome = "
                        + cases(facts, f -> String.valueOf(step.outcome(f).code()))
                        + ", reasons = "
                        + cases(
                                facts,
                                f -> String.valueOf(Reason.toBits(step.decide(f).reasons())))
                        + ", as_owner = "
                        + cases(facts, f -> String.valueOf(step.asOwner(f)))
                        + ", before_owner = s.owner_id, before_assignee = s.assignee_id")
                .params(sql.values())
                .update();
    }

    private static String cases(Set<Integer> facts, java.util.function.IntFunction<String> value) {
        var cases = new StringBuilder("case s.facts");
        for (int fact : facts) {
            cases.append(" when ").append(fact).append(" then ").append(value.apply(fact));
        }
        return cases.append(" end").toString();
    }

    /** What became of the items, by change; the pending ones are not counted. */
    Map<Integer, Counts> counts(OperationId operation) {
        Map<Integer, Counts> counts = new java.util.TreeMap<>();
        jdbc.sql("""
                        select change_no, outcome, count(*) from operation_item
                        where operation_id = :op and outcome is not null group by change_no, outcome""").param("op", operation.value()).query(r -> {
            counts.merge(r.getInt(1), Counts.ZERO.plus(Outcome.of(r.getInt(2)), r.getInt(3)), Counts::plus);
        });
        return counts;
    }
}
