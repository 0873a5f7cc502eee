package app.tandem.history;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The access report: who can see a contact and why, what each may do, since when (R4, R6a); a fixed number of
 * statements for any number of people.
 */
@Service
@Transactional(readOnly = true)
public class AccessReport {

    /**
     * The people the viewer may know: owner, assignee, shared users, supervisors.
     *
     * @param all whether this is everybody; a partner learns not even whether there are others
     */
    public record Report(List<AccessLine> lines, boolean all) implements Serializable {

        public Report {
            lines = List.copyOf(lines);
        }

        /** How many of them can see it. */
        public int seeing() {
            return (int) lines.stream().filter(AccessLine::active).count();
        }
    }

    private final Contacts contacts;
    private final AccessRows rows;

    AccessReport(Contacts contacts, AccessRows rows) {
        this.contacts = contacts;
        this.rows = rows;
    }

    /** The report for this viewer; throws ContactNotFound if they do not see the contact (R4). */
    public Report of(UserId viewer, ContactId contact) {
        return of(contacts.open(viewer, contact), viewer);
    }

    Report of(ContactRecord record, UserId viewer) {
        var all = record.sees(Part.ALL_RELATIONS);
        return new Report(new AccessLines(record, viewer, rows.around(record, all)).all(), all);
    }
}
