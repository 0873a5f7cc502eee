package app.tandem.operation;

import app.tandem.contact.ContactSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database which distinct facts a working set has, and how many contacts stand behind each. */
@Component
class Facts {

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The distinct facts of the contacts of an opened operation, with their numbers; one statement. */
    Map<Integer, Integer> ofDraft(Plan plan, Step step) {
        return group(step, plan.sql(), "i.operation_id = :op and i.change_no = 0");
    }

    /** The same of the items of a running operation that are pending in a range of contacts. */
    Map<Integer, Integer> ofPending(Plan plan, Step step, Range range) {
        return group(
                step,
                range.bind(plan.sql()).with("no", step.no()),
                "i.operation_id = :op and i.change_no = :no and i.outcome is null and i.contact_id > :lo"
                        + " and i.contact_id <= :hi");
    }

    private Map<Integer, Integer> group(Step step, ContactSql sql, String where) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select g.facts, count(*) from (select " + step.facts(sql) + " as facts from " + step.tables()
                        + " where " + where + ") g group by g.facts")
                .params(sql.values())
                .query(r -> {
                    counts.put(r.getInt(1), r.getInt(2));
                });
        return counts;
    }

    /** The facts that lead to an outcome. */
    static List<Integer> leadingTo(Outcome outcome, Step step, Map<Integer, Integer> facts) {
        return facts.keySet().stream().filter(f -> step.outcome(f) == outcome).toList();
    }

    static Counts counts(Step step, Map<Integer, Integer> facts) {
        Counts counts = Counts.ZERO;
        for (var entry : facts.entrySet()) {
            counts = counts.plus(step.outcome(entry.getKey()), entry.getValue());
        }
        return counts;
    }
}
