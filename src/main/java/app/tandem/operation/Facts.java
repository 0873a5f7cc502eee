package app.tandem.operation;

import app.tandem.audit.Outcome;
import app.tandem.sql.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of a working set's contacts, in one statement for 1 or 10,000. */
@Component
public class Facts {

    /** The fetch size. */
    private static final int FETCH = 10_000;

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the facts of a step for some contacts. */
    public List<ContactFacts> of(Step step, List<Long> contacts) {
        return Sql.of(
                        "select i.contact_id, c.owner_id, c.assignee_id, c.organization_id, %s as facts from %s",
                        step.facts(), step.tables(contacts.toArray(Long[]::new)))
                .with("contactsFrom", contacts.isEmpty() ? 0L : contacts.getFirst())
                .with("contactsTo", contacts.isEmpty() ? 0L : contacts.getLast())
                .on(jdbc)
                .withFetchSize(FETCH)
                .query((r, n) -> new ContactFacts(
                        r.getLong("contact_id"),
                        r.getLong("owner_id"),
                        r.getLong("assignee_id"),
                        r.getLong("organization_id"),
                        r.getLong("facts")))
                .list();
    }

    /** Counts the outcomes, deciding each distinct set of facts once. */
    public static Counts counts(Step step, List<ContactFacts> items) {
        Map<Long, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.merge(item.facts(), 1, Integer::sum));
        Counts counts = Counts.ZERO;
        for (var entry : numbers.entrySet()) {
            counts = counts.plus(step.outcome(entry.getKey()), entry.getValue());
        }
        return counts;
    }

    /** The contacts with this outcome. */
    public static List<ContactFacts> leadingTo(Outcome outcome, Step step, List<ContactFacts> items) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        return items.stream()
                .filter(item -> outcomes.computeIfAbsent(item.facts(), step::outcome) == outcome)
                .toList();
    }
}
