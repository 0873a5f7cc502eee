package app.tandem.loan;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Action;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Selection;
import app.tandem.contact.record.Contacts;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import app.tandem.transfer.HandOver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loans come in by data and are shown to whoever may see loans (section 3, R4, R26). */
@DatabaseTest
class LoansTest {

    @Autowired
    Loans loans;

    @Autowired
    Contacts contacts;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    @Autowired
    SqlCount count;

    ContactId ada;
    ContactId ben;

    @BeforeEach
    void people() {
        given.northfield();
        ada = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(jonas)
                .create();
        ben = given.contact().named("Ben Carter").ownedBy(diego).create();
    }

    @AfterEach
    void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private static LoanData loan(String number, Map<ContactId, String> participants) {
        return new LoanData(
                number,
                new BigDecimal("412000.50"),
                "Conventional, 30 years",
                "In underwriting",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 12, 1),
                null,
                participants);
    }

    @Test
    void a_loan_that_arrives_is_shown_with_its_facts_and_participants() {
        loans.put(northfield, loan("4471-1", Map.of(ada, "Borrower", ben, "Co-borrower")));

        var shown = loans.of(maya, ada).getFirst();
        assertThat(shown.number()).isEqualTo("4471-1");
        assertThat(shown.amount()).isEqualByComparingTo("412000.50");
        assertThat(shown.type()).isEqualTo("Conventional, 30 years");
        assertThat(shown.status()).isEqualTo("In underwriting");
        assertThat(shown.applied()).isEqualTo("2026-10-01");
        assertThat(shown.expected()).isEqualTo("2026-12-01");
        assertThat(shown.closed()).isNull();
        assertThat(loans.count(maya, ada)).isEqualTo(1);
    }

    @Test
    void R4_other_participants_are_there_only_for_whoever_sees_them() {
        loans.put(northfield, loan("4471-1", Map.of(ada, "Borrower", ben, "Co-borrower")));

        assertThat(loans.of(maya, ada).getFirst().participants())
                .containsExactly(new Loan.Participant(ada, "Ada Okonkwo", "Borrower", true));
        assertThat(loans.of(ruth, ben).getFirst().participants())
                .containsExactly(
                        new Loan.Participant(ben, "Ben Carter", "Co-borrower", true),
                        new Loan.Participant(ada, "Ada Okonkwo", "Borrower", false));
    }

    @Test
    void section_3_loans_are_for_colleagues_and_never_for_partners() {
        loans.put(northfield, loan("4471-1", Map.of(ada, "Borrower")));
        var shared = given.contact().ownedBy(maya).sharedWith(nina, jonas).create();
        loans.put(northfield, loan("4471-2", Map.of(shared, "Borrower")));

        assertThat(loans.of(nina, shared)).hasSize(1);
        assertThat(loans.of(jonas, shared)).isEmpty();
        assertThat(loans.of(jonas, ada)).isEmpty();
        assertThat(loans.count(jonas, ada)).isZero();
        assertThatThrownBy(() -> loans.of(nina, ada)).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> loans.count(nina, ada)).isInstanceOf(ContactNotFound.class);
    }

    @Test
    void R26_the_mark_on_a_contact_comes_with_the_first_participation_and_goes_with_the_last() {
        loans.put(northfield, loan("4471-1", Map.of(ada, "Borrower")));
        loans.put(northfield, loan("4471-2", Map.of(ada, "Co-borrower", ben, "Borrower")));
        assertThat(contacts.open(maya, ada).reasonsAgainst(Action.CHANGE_OWNER))
                .containsExactly("On loans 4471-1 and 4471-2. No one can move or delete it while it is a participant on"
                        + " a loan.");
        loans.put(northfield, loan("4471-1", Map.of()));
        assertThat(onLoan(ada)).isTrue();
        loans.put(northfield, loan("4471-2", Map.of(ben, "Borrower")));
        assertThat(onLoan(ada)).isFalse();
        assertThat(onLoan(ben)).isTrue();
        assertThat(contacts.open(maya, ada).may(Action.CHANGE_OWNER)).isTrue();
    }

    @Test
    void R15_a_reason_names_the_loan_only_to_whoever_may_see_loans() {
        loans.put(northfield, loan("4471-1", Map.of(ada, "Borrower")));

        assertThat(reasons(maya, diego)).contains("4471-1");
        assertThat(reasons(jonas, diego)).doesNotContain("4471").doesNotContain("loan");
        assertThat(contacts.open(jonas, ada).reasonsAgainst(Action.CHANGE_OWNER).toString())
                .doesNotContain("loan");
    }

    private String reasons(UserId actor, UserId newOwner) {
        var operation = operations.open(actor, new Selection.Some(Set.of(ada)));
        var request = Request.of(new HandOver(newOwner, "", false));
        var before = operations
                .previewRows(actor, operation, request, 0, Outcome.REFUSED, 0, 10)
                .getFirst()
                .explanations();
        var result = operations.submit(actor, operation, request);
        assertThat(operations
                        .resultRows(actor, result.operation(), 0, Outcome.REFUSED, 0, 10)
                        .getFirst()
                        .explanations())
                .isEqualTo(before);
        return before.toString();
    }

    @Test
    void a_loan_that_arrives_again_is_the_same_loan() {
        loans.put(northfield, loan("4471-1", Map.of(ada, "Borrower")));
        loans.put(
                northfield,
                new LoanData(
                        "4471-1",
                        null,
                        "",
                        "Closed",
                        null,
                        null,
                        LocalDate.of(2026, 11, 2),
                        Map.of(ada, "Co-borrower")));

        var shown = loans.of(maya, ada);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().status()).isEqualTo("Closed");
        assertThat(shown.getFirst().amount()).isNull();
        assertThat(shown.getFirst().participants())
                .extracting(Loan.Participant::role)
                .containsExactly("Co-borrower");
    }

    @Test
    void only_contacts_of_that_lender_take_part_and_only_a_lender_has_loans() {
        var foreign = given.contact().ownedBy(jonas).create();

        assertThatThrownBy(() -> loans.put(northfield, loan("4471-1", Map.of(ada, "Borrower", foreign, "Borrower"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loans.put(harbor, loan("4471-1", Map.of(foreign, "Borrower"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loans.put(northfield, loan("4471-1", Map.of(new ContactId(999_999), "Borrower"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(loans.of(maya, ada)).isEmpty();
        assertThat(jdbc.sql("select count(*) from loan").query(Integer.class).single())
                .as("nothing of what was refused stays")
                .isZero();
    }

    @Test
    void two_lenders_may_use_the_same_number() {
        var other = given.lender("Elsewhere Lending");
        var bo = given.lo("Bo Li").of(other).create();
        var theirs = given.contact().named("Cy Young").ownedBy(bo).create();
        loans.put(northfield, loan("1", Map.of(ada, "Borrower")));
        loans.put(other, loan("1", Map.of(theirs, "Borrower")));

        assertThat(loans.of(maya, ada).getFirst().participants()).hasSize(1);
        loans.put(other, loan("1", Map.of()));
        assertThat(onLoan(ada)).isTrue();
        assertThat(onLoan(theirs)).isFalse();
    }

    @Test
    void many_loans_take_as_many_statements_as_one() {
        loans.put(northfield, loan("1", Map.of(ben, "Borrower")));
        for (int n = 2; n < 40; n++) {
            Map<ContactId, String> participants = new HashMap<>(Map.of(ada, "Borrower"));
            participants.put(given.contact().ownedBy(diego).create(), "Co-borrower");
            loans.put(northfield, loan(String.valueOf(n), participants));
        }

        assertThat(count.during(() -> loans.of(maya, ada))).hasSameSizeAs(count.during(() -> loans.of(diego, ben)));
        assertThat(loans.of(maya, ada)).hasSize(38);
    }

    @Test
    void what_cannot_be_a_loan_is_refused() {
        for (var number : List.of("", " ", "x".repeat(41), "a\0b")) {
            assertThatThrownBy(() -> loan(number, Map.of())).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> loan("1", Map.of(ada, ""))).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean onLoan(ContactId contact) {
        return jdbc.sql("select on_loan from contact where id = ?")
                .param(contact.value())
                .query(Boolean.class)
                .single();
    }
}
