package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.people.signins.SecondFactors;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R51: whoever has the password alone reads nothing and does nothing, whatever they send. */
@ServerTest
@Tag("slow")
class SecondFactorAttackTest {

    static final String EMAIL = "maya@test.example";
    static final String PASSWORD = "a password";
    static final String SECRET = "Priya Natarajan";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignIns signIns;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final AuthenticatorSecret app = AuthenticatorSecret.fresh();
    OrganizationId lender;
    UserId maya;
    Visitor visitor;

    @BeforeEach
    void maya_has_a_contact() {
        database.empty();
        lender = given.lender("Northfield Lending");
        maya = given.lo("Maya Chen").of(lender).email(EMAIL).password(PASSWORD).create();
        given.contact().named(SECRET).ownedBy(maya).create();
        visitor = new Visitor("http://localhost:" + port);
    }

    private void mayaHasAFactor() {
        assertThat(factors.turnOn(maya, 0, app, code())).isPresent();
        // as if it had been turned on long ago
        jdbc.sql("update sign_in_factor set last_step = 0").update();
    }

    private String code() {
        return app.code(clock.instant());
    }

    private void type(OpenedPage page, String label, String value, String button) {
        page.send(
                page.property(page.element("label", label), "value", value),
                page.click(page.around("vaadin-button", button).getLast()));
        page.confirm();
    }

    private void readsNothing(OpenedPage page) {
        assertThat(signIns.of(maya)).isEmpty();
        for (var address :
                new String[] {"/contacts", "/preferences", "/contacts?v-r=heartbeat", "/operations/1/x.csv"}) {
            assertThat(visitor.get(address).header("location")).contains("/login");
        }
        page.send(page.navigation("contacts", ""));
        page.send(page.navigation("administration", ""));
        assertThat(page.received() + visitor.open("contacts").received()).doesNotContain(SECRET);
        var socket = page.connect();
        assertThat(page.hear(socket).toString()).doesNotContain(SECRET);
    }

    @Test
    void with_the_password_alone_nothing_is_read() {
        mayaHasAFactor();
        var page = visitor.signIn(EMAIL, PASSWORD);
        assertThat(page.received()).contains("Enter a code");
        readsNothing(page);
    }

    @Test
    void the_code_opens_the_page_where_the_password_was_typed_and_is_good_once() {
        mayaHasAFactor();
        var page = visitor.signIn(EMAIL, PASSWORD);
        var elsewhere = new Visitor("http://localhost:" + port);
        var other = elsewhere.signIn(EMAIL, PASSWORD);
        type(page, "Code", "000000", "Go on");
        assertThat(page.received()).contains("This code does not work.");
        var code = code();
        // the page of one browser, called with the cookies of another
        page.sendAs(
                elsewhere,
                page.property(page.element("label", "Code"), "value", code),
                page.click(page.around("vaadin-button", "Go on").getLast()));
        assertThat(signIns.of(maya)).isEmpty();
        page = visitor.signIn(EMAIL, PASSWORD);
        type(page, "Code", code, "Go on");
        assertThat(signIns.of(maya)).hasSize(1);
        assertThat(visitor.open("contacts").received()).contains(SECRET);
        type(other, "Code", code, "Go on");
        assertThat(signIns.of(maya)).hasSize(1);
        assertThat(elsewhere.open("contacts").received()).doesNotContain(SECRET);
    }

    @Test
    void guesses_of_the_code_wait_wherever_they_come_from() {
        mayaHasAFactor();
        for (int n = 0; n < 3; n++) {
            var page = new Visitor("http://localhost:" + port).signIn(EMAIL, PASSWORD);
            type(page, "Code", "000000", "Go on");
            type(page, "Code", "000001", "Go on");
        }
        var page = visitor.signIn(EMAIL, PASSWORD);
        type(page, "Code", "000002", "Go on");
        assertThat(page.received()).contains("Too many attempts.");
    }

    @Test
    void an_administrator_who_has_to_have_one_sets_it_up_before_anything_else() {
        accounts.setAdmin(maya, true);
        organizations.administratorsNeedFactor(lender, true);
        var page = visitor.signIn(EMAIL, PASSWORD);
        assertThat(page.received()).contains("Set up a second factor");
        readsNothing(page);
    }
}
