package app.tandem.operation;

import app.tandem.access.Circumstances;
import app.tandem.access.Explanation;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.licence.ContactStates;
import app.tandem.contact.licence.Licences;
import app.tandem.contact.visibility.Helping;
import app.tandem.contact.visibility.Visibility;
import app.tandem.people.Actor;
import app.tandem.people.LicenceState;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the contacts behind a count, each with its reasons. */
@Component
public class OutcomeRows {

    public static final String UNSEEN = "a contact you can no longer see";
    public static final Explanation FAILURE =
            new Explanation("The database rejected it.", "Nothing was changed. An administrator can look it up.");
    private static final String COLUMNS = "c.id, c.first_name, c.last_name, c.email, " + Names.bestPhone("c")
            + " as phone, " + Names.full("o") + " as owner_name";
    private static final String ORDER =
            " order by c.sort_name, i.contact_id offset :offset rows fetch next :limit rows only";

    private final JdbcClient jdbc;
    private final Helping helping;

    OutcomeRows(JdbcClient jdbc, Helping helping) {
        this.jdbc = jdbc;
        this.helping = helping;
    }

    /** The rows of these contacts of an opened operation. */
    public List<ItemRow> byFacts(Step step, List<ContactFacts> items, int offset, int limit) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Found> found = jdbc.sql("select " + COLUMNS + ", i.facts from unnest(cast(:some as bigint array),"
                        + " cast(:facts as bigint array)) as i(contact_id, facts)"
                        + " left join contact c on c.id = i.contact_id left join app_user o on o.id = c.owner_id"
                        + ORDER)
                .param("some", ContactFacts.column(items, ContactFacts::contact))
                .param("facts", ContactFacts.column(items, ContactFacts::facts))
                .param("offset", offset)
                .param("limit", limit)
                .query((r, n) -> {
                    long facts = r.getLong("facts");
                    return found(
                            r,
                            step.decide(facts).reasons(),
                            step.standings().standing(facts).sees());
                })
                .list();
        return explained(found, step);
    }

    /** The contacts one person would lose sight of; those hidden from the actor are only counted (R12). */
    List<ItemRow> lost(Plan plan, AllowedContacts done, long loser, int offset, int limit) {
        return Sql.of(
                        "select " + COLUMNS + " from %s i left join %s v on v.contact_id = i.contact_id"
                                + " left join contact c on c.id = v.contact_id left join app_user o on o.id = c.owner_id"
                                + " where i.user_id = :loser" + ORDER,
                        AccessChange.asKnown(plan, done).lost(),
                        Visibility.of(plan.actor()))
                .with("loser", loser)
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((r, n) -> found(r, Set.of(), r.getLong("id") != 0))
                .list()
                .stream()
                .map(f -> f.row(List.of()))
                .toList();
    }

    /** Those that somebody would get without being licensed in their states, with the state (R50). */
    public List<ItemRow> unlicensed(Licences.Gift gift, int offset, int limit) {
        return Sql.of(
                        "select " + COLUMNS + ", %s as state from (%s) i join contact c on c.id = i.contact_id"
                                + " left join app_user o on o.id = c.owner_id" + ORDER,
                        ContactStates.of("c"),
                        Licences.contacts(gift))
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((r, n) -> found(r, Set.of(), true)
                        .row(LicenceState.read(r.getString("state")).stream()
                                .map(state -> new Explanation(state.label(), ""))
                                .toList()))
                .list();
    }

    /** The items of a finished operation whose contacts the viewer sees now (R4). */
    public List<ItemRow> byOutcome(Actor viewer, Plan plan, Step step, Outcome outcome, int offset, int limit) {
        List<Found> found = Sql.of(
                        "select " + COLUMNS + ", i.reasons from operation_item i left join %s v"
                                + " on v.contact_id = i.contact_id left join contact c on c.id = v.contact_id"
                                + " left join app_user o on o.id = c.owner_id"
                                + " where i.operation_id = :op and i.change_no = :no and i.outcome = :outcome" + ORDER,
                        Visibility.of(viewer))
                .with("op", plan.operation().value())
                .with("no", step.no())
                .with("outcome", outcome.code())
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((r, n) -> found(r, Reason.ofCodes(r.getString("reasons")), r.getLong("id") != 0))
                .list();
        List<ItemRow> rows = explained(found, step);
        return outcome != Outcome.FAILED
                ? rows
                : rows.stream()
                        .map(row -> new ItemRow(row.contact(), row.name(), List.of(FAILURE)))
                        .toList();
    }

    private record Found(@Nullable ContactId contact, String name, String owner, Set<Reason> reasons) {
        ItemRow row(List<Explanation> explanations) {
            return new ItemRow(contact, name, explanations);
        }
    }

    private static Found found(ResultSet r, Set<Reason> reasons, boolean seen) throws SQLException {
        return seen
                ? new Found(new ContactId(r.getLong("id")), ContactName.read(r), r.getString("owner_name"), reasons)
                : new Found(null, UNSEEN, "", Set.of(Reason.GONE));
    }

    private List<ItemRow> explained(List<Found> found, Step step) {
        Map<Long, List<String>> loans = loans(
                step.standings().actor(),
                found.stream()
                        .filter(f -> f.contact() != null && f.reasons().contains(Reason.ON_LOAN))
                        .map(f -> f.contact() == null ? 0L : f.contact().value())
                        .toList());
        Map<Long, Helpers> helpers = helping.with(step.change().action(), step.standings(), refused(found));
        var target = step.standings().other();
        String name = target == null || !target.known() ? "" : target.person().name();
        List<ItemRow> rows = new ArrayList<>();
        for (Found f : found) {
            var contact = f.contact();
            var circumstances = new Circumstances(
                    step.change().action(),
                    f.owner(),
                    name,
                    contact == null ? List.of() : loans.getOrDefault(contact.value(), List.of()),
                    contact == null ? Helpers.NOBODY : helpers.getOrDefault(contact.value(), Helpers.NOBODY));
            rows.add(f.row(f.reasons().isEmpty() ? List.of() : Reason.explain(f.reasons(), circumstances)));
        }
        return rows;
    }

    private static List<Long> refused(List<Found> found) {
        List<Long> refused = new ArrayList<>();
        for (Found f : found) {
            var contact = f.contact();
            if (contact != null && !f.reasons().isEmpty()) {
                refused.add(contact.value());
            }
        }
        return refused;
    }

    /** Loan numbers, for colleagues, who may see loans (section 3). */
    public Map<Long, List<String>> loans(Actor viewer, List<Long> contacts) {
        Map<Long, List<String>> loans = new HashMap<>();
        if (!contacts.isEmpty()) {
            jdbc.sql("""
                            select l.contact_id, l.loan_number
                            from loan_participation l join contact c on c.id = l.contact_id
                            where l.contact_id in (:contacts) and c.organization_id = :viewerOrg
                            order by l.contact_id, l.loan_number""")
                    .param("contacts", contacts)
                    .param("viewerOrg", viewer.organization().value())
                    .query(r -> {
                        loans.computeIfAbsent(r.getLong("contact_id"), id -> new ArrayList<>())
                                .add(r.getString("loan_number"));
                    });
        }
        return loans;
    }
}
