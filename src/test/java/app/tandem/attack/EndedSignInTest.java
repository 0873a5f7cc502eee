package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ManualTurns;
import app.tandem.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R51: what is ended in the register is over for its browser, which is told why. */
@ServerTest
@Tag("slow")
class EndedSignInTest {

    static final String PASSWORD = "a password";
    static final String SECRET = "Priya Natarajan";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    ManualTurns turns;

    UserId maya;
    Visitor laptop;
    Visitor phone;
    OpenedPage atLaptop;
    OpenedPage onPhone;

    @BeforeEach
    void maya_is_signed_in_twice() {
        database.empty();
        maya = given.lo("Maya Chen")
                .of(given.lender("Northfield Lending"))
                .email("maya@test.example")
                .password(PASSWORD)
                .create();
        given.contact().named(SECRET).ownedBy(maya).create();
        laptop = new Visitor("http://localhost:" + port);
        atLaptop = laptop.signIn("maya@test.example", PASSWORD);
        phone = new Visitor("http://localhost:" + port);
        onPhone = phone.signIn("maya@test.example", PASSWORD);
        turns.rest();
    }

    @Test
    void signing_out_everywhere_closes_the_other_pages_at_once_and_keeps_this_one() {
        assertThat(signIns.of(maya))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.device()).isEqualTo("Chrome on Linux"));
        var socket = onPhone.connect();
        assertThat(socket.status()).isEqualTo(101);
        signIns.endOthers(
                maya,
                Math.min(signIns.of(maya).get(0).id(), signIns.of(maya).get(1).id()));
        turns.take();
        assertThat(socket.closes()).isTrue();
        // a socket that is not yet joined to its page when the news comes is told of the end alone
        assertThat(socket.messages())
                .anyMatch(message -> message.contains("login?ended-elsewhere") || message.contains("sessionExpired"));
        assertThat(onPhone.send(onPhone.navigation("contacts", "")).toString()).doesNotContain(SECRET);
        atLaptop.send(atLaptop.navigation("contacts", ""));
        assertThat(atLaptop.received()).contains(SECRET);
        assertThat(phone.open("login?ended-elsewhere").received())
                .contains("You have been signed out from another device.");
    }

    @Test
    void a_request_after_the_password_changed_is_answered_with_the_reason_even_if_the_page_was_not_told() {
        accounts.setPassword(maya, "another password");
        assertThat(laptop.get("/contacts").header("location")).endsWith("/login?password-changed");
        assertThat(onPhone.send(onPhone.navigation("contacts", "")).toString())
                .contains("/login?password-changed")
                .doesNotContain(SECRET);
        assertThat(laptop.open("contacts").received()).doesNotContain(SECRET);
        assertThat(signIns.of(maya)).isEmpty();
    }
}
