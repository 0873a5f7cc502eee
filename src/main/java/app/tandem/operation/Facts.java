package app.tandem.operation;

import app.tandem.audit.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of the contacts of a working set: one statement for one or for 10,000. */
@Component
public class Facts {

    /** Rows fetched at a time. */
    private static final int FETCH = 10_000;

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some contacts of the working set with the facts of a step. */
    public List<ContactFacts> of(Plan plan, Step step, List<Long> contacts) {
        var sql = plan.sql()
                .with("contacts", contacts.toArray(Long[]::new))
                .with("contactsFrom", contacts.isEmpty() ? 0L : contacts.getFirst())
                .with("contactsTo", contacts.isEmpty() ? 0L : contacts.getLast());
        return jdbc.sql("select i.contact_id, c.owner_id, c.assignee_id, c.organization_id, " + step.facts(sql)
                        + " from " + step.tables())
                .withFetchSize(FETCH)
                .params(sql.values())
                .query((r, n) -> new ContactFacts(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4), r.getInt(5)))
                .list();
    }

    /** How many of them come out how; each distinct fact is decided once. */
    public static Counts counts(Step step, List<ContactFacts> items) {
        Map<Integer, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.merge(item.facts(), 1, Integer::sum));
        Counts counts = Counts.ZERO;
        for (var entry : numbers.entrySet()) {
            counts = counts.plus(step.outcome(entry.getKey()), entry.getValue());
        }
        return counts;
    }

    /** Those that come out so. */
    public static List<ContactFacts> leadingTo(Outcome outcome, Step step, List<ContactFacts> items) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        return items.stream()
                .filter(item -> outcomes.computeIfAbsent(item.facts(), step::outcome) == outcome)
                .toList();
    }
}
