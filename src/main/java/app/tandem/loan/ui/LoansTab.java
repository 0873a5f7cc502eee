package app.tandem.loan.ui;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.loan.Loans;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The tab "Loans": never shown to partners, for whom it is locked (section 3). */
@org.springframework.stereotype.Component
class LoansTab implements RecordTab {

    private static final int ORDER = 50;

    private final Loans loans;

    LoansTab(Loans loans) {
        this.loans = loans;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String address() {
        return "loans";
    }

    @Override
    public String label() {
        return "Loans";
    }

    @Override
    public int count(UserId viewer, ContactRecord record) {
        if (!record.onLoan()) {
            return -1;
        }
        try {
            return loans.count(viewer, record.id());
        } catch (ContactNotFound gone) {
            // whoever opens a tab next is told; the number is the least of it
            return -1;
        }
    }

    @Override
    public String locked(ContactRecord record) {
        return record.sees(Part.LOANS) ? "" : "Loans belong to the lender; they are never shown to partners.";
    }

    @Override
    public Component open(UserId viewer, ContactRecord record, RecordPage page) {
        try {
            return new LoanList(loans.of(viewer, record.id()));
        } catch (ContactNotFound gone) {
            page.gone();
            return new Div();
        }
    }
}
