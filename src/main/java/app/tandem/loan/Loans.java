package app.tandem.loan;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The loans of contacts: imported, and shown to viewers who may see loans (section 3, R6, R26). */
@Service
@Transactional(readOnly = true)
public class Loans {

    private final ContactAuthorization facts;
    private final LoanRows rows;
    private final LoanTable table;

    Loans(ContactAuthorization facts, LoanRows rows, LoanTable table) {
        this.facts = facts;
        this.rows = rows;
        this.table = table;
    }

    /**
     * The loans of a contact by number, none for a partner; throws ContactNotFound if the viewer does not see it (R4).
     */
    public List<Loan> of(UserId viewer, ContactId contact) {
        var found = facts.of(viewer, contact);
        return Disclosure.sees(Part.LOANS, found.standing()) ? rows.of(found.actor(), contact) : List.of();
    }

    /** How many there are, 0 for a partner. */
    public int count(UserId viewer, ContactId contact) {
        return Disclosure.sees(Part.LOANS, facts.of(viewer, contact).standing()) ? rows.count(contact) : 0;
    }

    /**
     * Creates or updates a lender's loan by its number, with exactly these participants. Throws
     * IllegalArgumentException if the organization is no lender or a participant is not a contact of one of its users.
     */
    @Transactional
    public void put(OrganizationId lender, LoanData loan) {
        table.put(lender, loan);
    }
}
