package app.tandem.offboarding;

import app.tandem.access.Action;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.licence.ContactStates;
import app.tandem.contact.licence.Licences;
import app.tandem.deleted.LeaverDeleted;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a leaver holds, contact by contact, and the licences of new owners. */
@Component
class LeaverBook {

    private static final int FETCH = 10_000;

    private final JdbcClient jdbc;
    private final LeaverDeleted deleted;
    private final Licences licences;

    LeaverBook(JdbcClient jdbc, LeaverDeleted deleted, Licences licences) {
        this.jdbc = jdbc;
        this.deleted = deleted;
        this.licences = licences;
    }

    /** What can move: their contacts that are not on a loan, by id, and then the deleted ones. */
    List<Held> movable(UserId leaver) {
        List<Held> book = new ArrayList<>(jdbc.sql("select c.id, c.status, c.lead_source_id, " + ContactStates.of("c")
                        + " as state from contact c" + " where c.owner_id = :leaver and not c.on_loan order by c.id")
                .param("leaver", leaver.value())
                .withFetchSize(FETCH)
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        row.getInt("status"),
                        row.getLong("lead_source_id"),
                        row.getString("state"),
                        false))
                .list());
        deleted.of(leaver)
                .forEach(row -> book.add(new Held(row.contact(), row.status(), row.leadSource(), row.state(), true)));
        return book;
    }

    /** What stays because it is on a loan (R26). */
    List<Long> onLoan(UserId leaver) {
        return jdbc.sql("select c.id from contact c where c.owner_id = :leaver and c.on_loan order by c.id")
                .param("leaver", leaver.value())
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** Contacts of others that are assigned to a leaver, and those that are shared with them, by id. */
    record OfOthers(List<Long> assigned, List<Long> shared) {

        /** Those whose access that action ends. */
        List<Long> by(Action end) {
            return end == Action.UNASSIGN ? assigned : shared;
        }
    }

    /** What the leaver holds of others; their rows are read once. */
    OfOthers ofOthers(UserId leaver) {
        var found = new OfOthers(new ArrayList<>(), new ArrayList<>());
        jdbc.sql("select a.contact_id, a.assigned, a.shared from contact_access a where a.user_id = :leaver"
                        + " and (a.assigned or a.shared) order by a.contact_id")
                .param("leaver", leaver.value())
                .query(row -> {
                    if (row.getBoolean("assigned")) {
                        found.assigned.add(row.getLong("contact_id"));
                    }
                    if (row.getBoolean("shared")) {
                        found.shared.add(row.getLong("contact_id"));
                    }
                });
        return found;
    }

    /** The states in which these may work a borrower; who is not judged is left out (R50). */
    Map<UserId, Set<LicenceState>> licences(Collection<UserId> owners) {
        return licences.of(owners);
    }

    /** What contacts are divided by, with how many have each value, the most first. */
    List<Portion> portions(DividedBy by, List<Held> book) {
        Map<String, Integer> counts = new TreeMap<>();
        book.forEach(held -> counts.merge(held.value(by), 1, Integer::sum));
        var labels = labels(by, counts.keySet());
        return counts.entrySet().stream()
                .map(count -> new Portion(
                        count.getKey(), labels.getOrDefault(count.getKey(), count.getKey()), count.getValue()))
                .sorted(Comparator.comparingInt(portion -> -portion.contacts()))
                .toList();
    }

    private Map<String, String> labels(DividedBy by, Collection<String> values) {
        Map<String, String> labels = new HashMap<>();
        switch (by) {
            case EVENLY -> {}
            case STATUS ->
                values.forEach(value ->
                        labels.put(value, LeadStatus.of(Integer.parseInt(value)).label()));
            case STATE -> labels.put("", "No state");
            case LEAD_SOURCE -> {
                labels.put("0", "No lead source");
                jdbc.sql("select s.id, s.name from lead_source s where s.id in (:sources)")
                        .param("sources", values.stream().map(Long::valueOf).toList())
                        .query(row -> {
                            labels.put(String.valueOf(row.getLong("id")), row.getString("name"));
                        });
            }
        }
        return labels;
    }
}
