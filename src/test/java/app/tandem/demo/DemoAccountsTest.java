package app.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.accounts.SignInOffer;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts that the sign-in page offers while demonstration data is on. */
@DatabaseTest
class DemoAccountsTest {

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        database.empty();
    }

    @Test
    void nothing_is_offered_while_demonstration_data_is_off() {
        maya();
        assertThat(new DemoAccounts(false, jdbc).accounts()).isEmpty();
    }

    @Test
    void only_those_are_offered_who_are_there_with_what_one_sees_as_them() {
        maya();
        assertThat(new DemoAccounts(true, jdbc).accounts())
                .extracting(SignInOffer.Account::name, SignInOffer.Account::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Maya Chen", "1 contacts, 3 partners, the everyday work"));
    }

    private void maya() {
        var maya = given.lo("Maya Chen")
                .of(given.lender("Northfield Lending"))
                .email(Who.MAYA.email())
                .create();
        given.contact().ownedBy(maya).create();
    }
}
