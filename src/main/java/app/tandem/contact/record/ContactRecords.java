package app.tandem.contact.record;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Decision;
import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.access.Explanation;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.access.Relationship;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.OwnLists;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.Helping;
import app.tandem.contact.visibility.Visibility;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assembles what one person sees of one contact, in a fixed number of statements. */
@Component
public class ContactRecords {

    private final JdbcClient jdbc;
    private final RecordRows rows;
    private final RelatedRows related;
    private final Helping helping;
    private final OwnLists lists;

    ContactRecords(JdbcClient jdbc, RecordRows rows, RelatedRows related, Helping helping, OwnLists lists) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.helping = helping;
        this.rows = rows;
        this.related = related;
    }

    ContactRecord of(ContactId id, ContactAuthorization.Found viewer) {
        var standing = viewer.standing();
        var row = rows.find(id, viewer.actor().id()).orElseThrow(ContactNotFound::new);
        var around = helping.of(viewer.actor(), id);
        var people = related.of(id, viewer, row, around);
        var parts = Disclosure.parts(standing);
        return new ContactRecord(
                id,
                ContactName.of(row.data()),
                row.data().only(ContactField.in(parts)),
                row.leadSource(),
                Relationship.of(standing),
                parts,
                standing.onLoan() && Disclosure.sees(Part.LOANS, standing),
                people.owner(),
                people.assignee(),
                people.sharedWith(),
                answers(standing, row, loans(id, standing), around),
                row.archiving(people),
                row.standard(),
                row.emailValid(),
                row.unsubscribed(),
                row.created(),
                people.known(row.createdBy()),
                Disclosure.sees(Part.ALL_RELATIONS, standing) ? seenBy(id) : 0);
    }

    private Map<Action, ContactRecord.Answer> answers(
            Standing standing, RecordRows.Row row, List<String> loans, Helpers.Around around) {
        var owner = row.owner().name();
        Map<Action, ContactRecord.Answer> answers = new EnumMap<>(Action.class);
        for (var action : Action.values()) {
            var decision = lists.decide(action, standing, row.listed());
            answers.put(action, answer(action, decision, standing, owner, loans, around));
        }
        return answers;
    }

    /** Whether this standing allows an action, and why not; the reasons name only what the viewer may see (R15). */
    public static ContactRecord.Answer answer(Action action, Standing standing, String owner, Helpers.Around around) {
        var decision = AccessPolicy.decide(action, standing, Target.NONE);
        return answer(action, decision, standing, owner, List.of(), around);
    }

    private static ContactRecord.Answer answer(
            Action action,
            Decision decision,
            Standing standing,
            String owner,
            List<String> loans,
            Helpers.Around around) {
        List<Explanation> reasons = decision.reasons().isEmpty()
                ? List.of()
                : Reason.explain(
                        decision.reasons(),
                        new Circumstances(action, owner, "", loans, Helpers.of(action, standing, Target.NONE, around)));
        return new ContactRecord.Answer(decision, reasons);
    }

    /** The same for one action about to be done. */
    ContactRecord.Answer answer(Action action, ContactId id, ContactAuthorization.Found viewer, String owner) {
        return answer(action, viewer.standing(), owner, helping.of(viewer.actor(), id));
    }

    private List<String> loans(ContactId id, Standing standing) {
        if (!standing.onLoan() || !Disclosure.sees(Part.LOANS, standing)) {
            return List.of();
        }
        return jdbc.sql("select loan_number from loan_participation where contact_id = :id order by loan_number")
                .param("id", id.value())
                .query((r, n) -> r.getString(1))
                .list();
    }

    private int seenBy(ContactId id) {
        return jdbc.sql("select count(*) from app_user u where u.active and u.id in " + Visibility.viewers(":id"))
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
