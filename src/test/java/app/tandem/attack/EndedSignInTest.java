package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ManualTurns;
import app.tandem.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void signing_out_everywhere_closes_every_page_at_once() {
        assertThat(signIns.of(maya))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.device()).isEqualTo("Chrome on Linux"));
        var socket = onPhone.connect();
        assertThat(socket.status()).isEqualTo(101);
        signIns.signOutEverywhere(maya);
        turns.take();
        assertThat(socket.closes()).isTrue();
        // a socket that the server has not yet taken in when its session ends is led there as one that comes too late
        assertThat(String.join("", socket.messages()))
                .as("the end of the session must not overtake it")
                .containsAnyOf("login?ended-elsewhere", "login?expired");
        for (var page : List.of(onPhone, atLaptop)) {
            // the session of a page that was told is gone
            assertThat(page.send(page.navigation("contacts", "")).toString())
                    .containsAnyOf("login?ended-elsewhere", "sessionExpired")
                    .doesNotContain(SECRET);
        }
        assertThat(phone.open("login?ended-elsewhere").received()).contains("You have been signed out.");
    }

    /** Asleep, or out of reach, when the others were told. */
    @Test
    void a_page_that_connects_again_after_its_session_ended_is_led_to_the_sign_in_page() {
        signIns.signOutEverywhere(maya);
        turns.take();
        var socket = onPhone.connect();
        assertThat(socket.closes()).isTrue();
        assertThat(socket.messages()).anyMatch(message -> message.contains("login?expired"));
    }

    @Test
    void the_page_at_which_somebody_signs_out_everywhere_is_led_away_by_its_own_answer() {
        // its push connection may not stand yet
        var page = laptop.open("preferences");
        page.send(page.click(page.around("vaadin-button", "Sign out everywhere").getLast()));
        assertThat(page.received()).contains("login?ended-elsewhere");
        assertThat(signIns.of(maya)).isEmpty();
    }

    /** Requests that look as if nobody had to be asked about them: a heartbeat, and what a page gives out. */
    @ParameterizedTest
    @ValueSource(strings = {"/contacts?v-r=heartbeat", "/operations/1/export.csv?v-r=heartbeat", "/VAADIN/dynamic/x"})
    void no_request_passes_by_the_register(String address) {
        accounts.setPassword(maya, "another password");
        assertThat(laptop.get(address).header("location")).endsWith("/login?password-changed");
    }

    /** The last words of a page that is left: the cookie of the sign-in page that follows would be overwritten by them. */
    @ParameterizedTest
    @ValueSource(strings = {"close", "long-polling"})
    void the_good_bye_of_a_page_whose_session_is_over_begins_no_other(String transport) {
        signIns.signOutEverywhere(maya);
        laptop.get("/contacts");
        var cookies = Map.copyOf(laptop.cookies());
        laptop.get("/VAADIN/push?v-r=push&v-uiId=1&v-pushId=x&X-Atmosphere-tracking-id=0"
                + "&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=" + transport);
        laptop.get("/VAADIN/dynamic/resource/1/x/picture.png");
        laptop.post("/?v-r=heartbeat&v-uiId=1", "text/plain", "");
        laptop.post("/?v-r=uidl&v-uiId=1", "application/json", "{}");
        assertThat(laptop.cookies()).isEqualTo(cookies);
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
