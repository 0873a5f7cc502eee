package app.tandem.loan;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** Loans (R4). */
class LoansStrangerTest extends StrangerCases {

    @Autowired
    Loans loans;

    @Override
    protected void given() {
        loans.put(
                northfield,
                new LoanData("4471-20388", null, "FHA", "Open", null, null, null, Map.of(contact, "Borrower")));
    }

    @Override
    protected void cases() {
        asks("Loans.of", s -> loans.of(s, contact));
        asks("Loans.count", s -> loans.count(s, contact));
        withoutActor("Loans.put");
    }
}
