package app.tandem.operation.run;

import app.tandem.access.Reason;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.operation.ContactFacts;
import app.tandem.operation.Counts;
import app.tandem.operation.Plan;
import app.tandem.operation.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records the items of a running operation with the policy's decisions, in one statement. */
@Component
class ItemRecorder {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    ItemRecorder(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Decides these items, each distinct set of facts once. */
    void write(Plan plan, Step step, List<ContactFacts> items) {
        var rows = new AuditTrail.Items(
                ContactFacts.column(items, ContactFacts::contact),
                decided(items, fact -> step.outcome(fact).code()),
                reasons(step, items),
                decided(items, fact -> step.asOwner(fact) ? 1 : 0),
                ContactFacts.column(items, ContactFacts::owner),
                ContactFacts.column(items, ContactFacts::assignee));
        trail.recordItems(plan.operation(), step.no(), rows, step.kind().beforeDetail());
    }

    /** Records contacts the database refused. */
    void writeFailed(Plan plan, Step step, List<Long> contacts) {
        trail.recordFailed(plan.operation(), step.no(), step.contacts(contacts.toArray(Long[]::new)));
    }

    private static Long[] decided(List<ContactFacts> items, LongUnaryOperator decide) {
        Map<Long, Long> known = new HashMap<>();
        return ContactFacts.column(items, item -> known.computeIfAbsent(item.facts(), decide::applyAsLong));
    }

    private static String[] reasons(Step step, List<ContactFacts> items) {
        Map<Long, String> known = new HashMap<>();
        return items.stream()
                .map(item -> known.computeIfAbsent(
                        item.facts(), facts -> Reason.codes(step.decide(facts).reasons())))
                .toArray(String[]::new);
    }

    /** The counts by change; items not attempted are not counted. */
    Map<Integer, Counts> counts(OperationId operation) {
        Map<Integer, Counts> counts = new TreeMap<>();
        jdbc.sql("""
                        select change_no, outcome, count(*) as n from operation_item
                        where operation_id = :op group by change_no, outcome""").param("op", operation.value()).query(r -> {
            counts.merge(
                    r.getInt("change_no"),
                    Counts.ZERO.plus(Outcome.of(r.getInt("outcome")), r.getInt("n")),
                    Counts::plus);
        });
        return counts;
    }
}
