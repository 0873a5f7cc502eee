package app.tandem.loan.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.loan.LoanData;
import app.tandem.loan.Loans;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.Tab;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The tab Loans of a record: for colleagues with its facts, for partners locked (section 3). */
@DatabaseTest
class LoansTabTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    Loans loans;

    ContactId ada;
    ContactId ben;

    @BeforeEach
    void aLoan() {
        given.northfield();
        ada = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(jonas)
                .create();
        ben = given.contact().named("Ben Carter").ownedBy(maya).create();
        var cy = given.contact().named("Cy Young").ownedBy(diego).create();
        loans.put(
                northfield,
                new LoanData(
                        "4471-20388",
                        new BigDecimal("412000"),
                        "FHA, 30 years",
                        "In underwriting",
                        LocalDate.of(2026, 10, 1),
                        null,
                        null,
                        Map.of(ada, "Borrower", ben, "Co-borrower", cy, "Guarantor")));
    }

    @Test
    void a_colleague_reads_the_facts_and_who_takes_part() {
        open("maya", ada);

        assertThat(tab()).isEqualTo("Loans1");
        assertThat(text())
                .contains(
                        "Loan 4471-20388",
                        "In underwriting",
                        "$412,000",
                        "FHA, 30 years",
                        "10/1/2026",
                        "Expected to close–",
                        "Ada OkonkwoBorrower",
                        "Ben CarterCo-borrower");
        assertThat(find(Anchor.class).withText("Ben Carter").single().getHref()).isEqualTo("contacts/" + ben.value());
        assertThat(whole()).doesNotContain("Cy Young").doesNotContain("Guarantor");
    }

    @Test
    void a_contact_on_no_loan_says_so() {
        open("maya", given.contact().ownedBy(maya).create());

        assertThat(tab()).isEqualTo("Loans");
        assertThat(text()).contains("This contact is not on a loan");
    }

    @Test
    void section_3_a_partner_finds_the_tab_locked_and_not_a_word_of_a_loan() {
        open("jonas", ada);

        assertThat(text()).contains("Loans belong to the lender; they are never shown to partners.");
        assertThat(tab()).isEqualTo("Loans");
        assertThat(whole()).doesNotContain("4471").doesNotContain("412,000").doesNotContain("Ben Carter");
    }

    private String tab() {
        return find(Tab.class).all().stream()
                .map(tab -> tab.getElement().getTextRecursively())
                .filter(text -> text.startsWith("Loans"))
                .findFirst()
                .orElseThrow();
    }

    private void open(String who, ContactId id) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("contacts/" + id.value() + "/loans");
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** The page with everything around it. */
    private static String whole() {
        var chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return ((Component) chain.getLast()).getElement().getOuterHTML()
                + UI.getCurrent().getInternals().getTitle();
    }
}
