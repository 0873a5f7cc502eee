package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One session, one person: whoever was in a session before somebody signs in is out of it after (R4, R51). */
@ServerTest
class SessionAttackTest {

    static final String PASSWORD = "a password";
    static final String SECRET = "Priya Natarajan";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    Visitor attacker;

    @BeforeEach
    void maya_has_a_contact() {
        database.empty();
        attacker = new Visitor("http://localhost:" + port);
        var lender = given.lender("Northfield Lending");
        var maya = given.lo("Maya Chen")
                .of(lender)
                .email("maya@test.example")
                .password(PASSWORD)
                .create();
        given.contact().named(SECRET).ownedBy(maya).create();
        given.lo("Tom Sutter")
                .of(lender)
                .email("tom@test.example")
                .password(PASSWORD)
                .create();
    }

    @Test
    void a_person_signs_in_and_reads_their_contacts_over_the_protocol() {
        attacker.signIn("maya@test.example", PASSWORD);
        var page = attacker.open("contacts");
        assertThat(page.received()).contains(SECRET);
    }
}
