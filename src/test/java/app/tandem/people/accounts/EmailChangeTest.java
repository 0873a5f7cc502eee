package app.tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R51: a new address holds when whoever reads its mail confirms it; the old one is told. */
@DatabaseTest
class EmailChangeTest {

    static final String OLD = "maya@test.example";
    static final String NEW = "maya.chen@elsewhere.example";

    @Autowired
    EmailChange change;

    @Autowired
    Links links;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    UserId maya;

    @BeforeEach
    void maya_has_an_account() {
        database.empty();
        var lender = given.lender("Northfield");
        maya = given.lo("Maya Chen")
                .of(lender)
                .email(OLD)
                .password("a password")
                .create();
        given.lo("Ben Hart").of(lender).email("ben@test.example").create();
    }

    private String email() {
        return people.find(maya).orElseThrow().email();
    }

    /** What is made when the mail is sent. */
    private String token(String address) {
        return links.issue(LinkPurpose.CONFIRM, address, maya.value());
    }

    @Test
    void it_holds_when_its_link_is_confirmed_once() {
        var reset = links.issue(LinkPurpose.RESET, maya, null);
        change.ask(maya, " Maya.Chen@Elsewhere.example ");
        assertThat(jdbc.sql("select address from mail where link_purpose = 'CONFIRM'")
                        .query(String.class)
                        .list())
                .containsExactly(NEW);
        var token = token(NEW);
        assertThat(change.find(token)).contains(new EmailChange.Waiting("Maya Chen", NEW));
        assertThat(email()).isEqualTo(OLD);
        assertThat(change.confirm(token)).isTrue();
        assertThat(email()).isEqualTo(NEW);
        assertThat(change.confirm(token)).isFalse();
        assertThat(links.find(LinkPurpose.RESET, reset))
                .as("it went to the old address")
                .isEmpty();
        assertThat(jdbc.sql("select address from mail where link_purpose = 'TOLD'")
                        .query(String.class)
                        .list())
                .containsExactly(OLD);
        assertThat(jdbc.sql("select before_value || ' > ' || after_value from account_event")
                        .query(String.class)
                        .list())
                .containsExactly(OLD + " > " + NEW);
    }

    @Test
    void a_later_one_takes_the_place_of_an_earlier_one() {
        var first = token("first@test.example");
        change.ask(maya, NEW);
        assertThat(change.find(first)).isEmpty();
        assertThat(change.confirm(first)).isFalse();
    }

    @Test
    void an_address_of_somebody_else_is_found_out_by_whoever_reads_its_mail_only() {
        change.ask(maya, "ben@test.example");
        var token = token("ben@test.example");
        assertThatThrownBy(() -> change.confirm(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This address already belongs to an account.");
        assertThat(change.find(token)).as("it still works").isPresent();
        assertThat(email()).isEqualTo(OLD);
    }

    @Test
    void what_is_no_address_is_refused_and_whoever_is_deactivated_confirms_nothing() {
        for (var no : List.of("", "maya", "maya@", "a b@test.example", OLD)) {
            assertThatThrownBy(() -> change.ask(maya, no)).isInstanceOf(IllegalArgumentException.class);
        }
        var token = token(NEW);
        accounts.deactivate(maya);
        assertThat(change.find(token)).isEmpty();
        assertThat(change.confirm(token)).isFalse();
        assertThat(change.words(new LinkMail(LinkPurpose.CONFIRM, null, NEW, maya, maya.value(), Given.THEN)))
                .isEmpty();
    }
}
