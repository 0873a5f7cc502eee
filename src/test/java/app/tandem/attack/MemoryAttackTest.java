package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody fills the memory: pages of one session are few, and the one that has to go says why. */
@ServerTest
class MemoryAttackTest {

    private static final String PASSWORD = "a password";
    private static final int MOST = 20;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    Visitor visitor;

    @BeforeEach
    void maya_has_an_account() {
        database.empty();
        visitor = new Visitor("http://localhost:" + port);
        given.lo("Maya Chen")
                .of(given.lender("Northfield Lending"))
                .email("maya@test.example")
                .password(PASSWORD)
                .create();
    }

    @Test
    void of_more_than_twenty_pages_of_a_session_the_oldest_closes_with_a_sentence() {
        visitor.signIn("maya@test.example", PASSWORD);
        List<OpenedPage> pages = new ArrayList<>();
        for (int n = 0; n < MOST; n++) {
            pages.add(visitor.open("contacts"));
        }
        var oldest = pages.getFirst();
        var socket = oldest.connect();
        assertThat(socket.status()).isEqualTo(101);
        assertThat(oldest.post(visitor, oldest.message()).body()).doesNotContain("This page was closed");
        visitor.open("contacts");

        assertThat(oldest.post(visitor, oldest.message()).body())
                .contains("This page was closed", "More than 20 pages were open");
        assertThat(oldest.heartbeat().status()).isEqualTo(403);
        // the handshake may have ended after the page did: whatever is said over it then, cuts it
        socket.send(oldest.message(oldest.navigation("contacts", "")));
        assertThat(socket.closes()).isTrue();
        assertThat(pages.get(1).post(visitor, pages.get(1).message()).body()).doesNotContain("This page was closed");
    }

    @Test
    void a_socket_that_comes_after_its_page_has_gone_is_cut_whether_or_not_it_says_something() {
        visitor.signIn("maya@test.example", PASSWORD);
        var gone = visitor.open("contacts");
        for (int n = 0; n < MOST; n++) {
            visitor.open("contacts");
        }

        var late = gone.connect();

        assertThat(late.status()).isEqualTo(101);
        assertThat(late.closes()).isTrue();
    }
}
