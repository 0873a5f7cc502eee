package app.tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.people.signins.SignIns;
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
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    UserId maya;
    UserId ben;

    @BeforeEach
    void maya_has_an_account() {
        database.empty();
        var lender = given.lender("Northfield");
        maya = given.lo("Maya Chen")
                .of(lender)
                .email(OLD)
                .password("a password")
                .create();
        ben = given.lo("Ben Hart").of(lender).email("ben@test.example").create();
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
        assertThat(change.find(maya, token)).contains(new EmailChange.Waiting("Maya Chen", NEW));
        assertThat(email()).isEqualTo(OLD);
        assertThat(change.confirm(maya, token)).isTrue();
        assertThat(email()).isEqualTo(NEW);
        assertThat(change.confirm(maya, token)).isFalse();
        assertThat(links.find(LinkPurpose.RESET, reset))
                .as("it went to the old address")
                .isEmpty();
        assertThat(jdbc.sql("select address from mail where link_purpose = 'TOLD'")
                        .query(String.class)
                        .list())
                .containsExactly(OLD);
        assertThat(jdbc.sql("select kind || ' ' || before_value || ' > ' || after_value from account_event order by id")
                        .query(String.class)
                        .list())
                .as("asked for, then confirmed")
                .containsExactly("36 " + OLD + " > " + NEW, "33 " + OLD + " > " + NEW);
    }

    @Test
    void a_later_one_takes_the_place_of_an_earlier_one() {
        change.ask(maya, "first@test.example");
        var first = token("first@test.example");
        change.ask(maya, NEW);
        assertThat(change.find(maya, first)).isEmpty();
        assertThat(change.confirm(maya, first)).isFalse();
    }

    @Test
    void nothing_that_was_asked_for_before_a_new_password_or_signing_out_everywhere_is_confirmed_after_it() {
        List<Runnable> ends = List.of(
                () -> accounts.setPassword(maya, "violet otter plays the tuba"), () -> signIns.signOutEverywhere(maya));
        for (var end : ends) {
            change.ask(maya, NEW);
            var token = token(NEW);
            var mail = new LinkMail(LinkPurpose.CONFIRM, null, NEW, maya, maya.value(), Given.THEN);
            assertThat(change.words(mail)).isPresent();
            end.run();
            assertThat(change.words(mail)).as("a mail on its way").isEmpty();
            assertThat(change.confirm(maya, token)).isFalse();
        }
        assertThat(email()).isEqualTo(OLD);
    }

    @Test
    void whoever_else_reads_the_mail_confirms_nothing() {
        change.ask(maya, NEW);
        var token = token(NEW);
        assertThat(change.find(ben, token)).isEmpty();
        assertThat(change.confirm(ben, token)).isFalse();
        assertThat(change.confirm(maya, token)).isTrue();
    }

    @Test
    void an_address_of_somebody_else_is_found_out_by_whoever_reads_its_mail_only() {
        change.ask(maya, "ben@test.example");
        var token = token("ben@test.example");
        assertThatThrownBy(() -> change.confirm(maya, token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This address already belongs to an account.");
        assertThat(change.find(maya, token)).as("it still works").isPresent();
        assertThat(email()).isEqualTo(OLD);
    }

    @Test
    void what_is_no_address_is_refused_and_whoever_is_deactivated_confirms_nothing() {
        for (var no : List.of("", "maya", "maya@", "a b@test.example", OLD)) {
            assertThatThrownBy(() -> change.ask(maya, no)).isInstanceOf(IllegalArgumentException.class);
        }
        change.ask(maya, NEW);
        var token = token(NEW);
        accounts.deactivate(maya);
        assertThat(change.find(maya, token)).isEmpty();
        assertThat(change.confirm(maya, token)).isFalse();
        assertThat(change.words(new LinkMail(LinkPurpose.CONFIRM, null, NEW, maya, maya.value(), Given.THEN)))
                .isEmpty();
    }
}
