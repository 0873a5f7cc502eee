package app.tandem.account;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.account.OwnAccount.About;
import app.tandem.administration.AccountHistory;
import app.tandem.people.People;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say of themselves. */
@DatabaseTest
class OwnAccountTest {

    @Autowired
    OwnAccount account;

    @Autowired
    People people;

    @Autowired
    AccountHistory history;

    @Autowired
    Given given;

    @BeforeEach
    void northfield() {
        given.northfield();
    }

    @Test
    void R34_a_phone_is_kept_as_numbers_of_contacts_are() {
        account.change(diego, new About("Diego", "Ramos", "", "612.338.4471 x12", ""));
        assertThat(account.of(diego).phone()).isEqualTo("(612) 338-4471 ext. 12");
        account.change(diego, account.of(diego));
        assertThat(account.of(diego).phone()).isEqualTo("(612) 338-4471 ext. 12");
        account.change(diego, new About("Diego", "Ramos", "", " ", ""));
        assertThat(account.of(diego).phone()).isEmpty();
        assertThat(history.of(ruth, diego, 9))
                .extracting(line -> line.event() + " " + line.before() + " > " + line.after())
                .containsExactly("PHONE (612) 338-4471 ext. 12 > ", "PHONE  > (612) 338-4471 ext. 12");
    }

    @Test
    void R48_a_new_name_and_title_are_on_record_and_what_cannot_be_taken_changes_nothing() {
        var before = account.of(diego);
        account.change(diego, new About(" Diego ", "Ramos-Lee", "Senior loan officer", "", ""));
        assertThat(people.find(diego).orElseThrow().name()).isEqualTo("Diego Ramos-Lee");
        assertThat(history.of(ruth, diego, 9))
                .extracting(line -> line.actor() + " " + line.event() + " " + line.before() + " > " + line.after())
                .containsExactly(
                        "Diego Ramos-Lee TITLE " + before.title() + " > Senior loan officer",
                        "Diego Ramos-Lee NAME Diego Ramos > Diego Ramos-Lee");
        assertThatThrownBy(() -> account.change(diego, new About("D", "Ramos", "", "12", "")))
                .isInstanceOf(OwnAccount.NoPhone.class);
        assertThat(people.find(diego).orElseThrow().name()).isEqualTo("Diego Ramos-Lee");
        assertThatThrownBy(() -> account.change(diego, new About("", "Ramos", "", "", "")))
                .hasMessage("The first name is missing.");
    }

    @Test
    void R48_the_number_of_a_loan_officers_licence_is_kept_in_digits_and_is_on_record() {
        account.change(diego, new About("Diego", "Ramos", "", "", " NMLS# 2094533 "));
        assertThat(account.of(diego).nmls()).isEqualTo("2094533");
        assertThat(history.of(ruth, diego, 9).getFirst().after()).isEqualTo("2094533");
        account.change(diego, account.of(diego));
        assertThat(account.of(diego).nmls()).isEqualTo("2094533");
        for (var none : new String[] {"12", "20 94 533", "MN 2094533", "12345678901"}) {
            assertThatThrownBy(() -> account.change(diego, new About("D", "Ramos", "", "", none)))
                    .isInstanceOf(OwnAccount.NoNmls.class);
        }
        assertThat(account.of(diego).firstName()).isEqualTo("Diego");
        account.change(diego, new About("Diego", "Ramos", "", "", ""));
        assertThat(account.of(diego).nmls()).isEmpty();
    }

    @Test
    void of_an_agent_no_licence_of_a_loan_officer_is_kept() {
        assertThat(account.lends(jonas)).isFalse();
        account.change(jonas, new About("Jonas", "Berg", "", "", "2094533"));
        assertThat(account.of(jonas).nmls()).isEmpty();
    }
}
