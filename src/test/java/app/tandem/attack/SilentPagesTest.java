package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A page whose browser is gone does not stay in the memory, though nobody asks for anything in its session. */
@ServerTest
@TestPropertySource(properties = {"vaadin.heartbeatInterval=1", "tandem.sessions.look=100ms"})
@Tag("slow")
class SilentPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    EmptyDatabase database;

    @BeforeEach
    void nobody_is_there() {
        database.empty();
    }

    @Test
    void a_page_without_a_sign_of_life_is_closed_while_its_session_is_silent() {
        var page = new Visitor("http://localhost:" + port).open("login");
        var socket = page.connect();
        assertThat(socket.status()).isEqualTo(101);
        assertThat(socket.closes()).isTrue();
        assertThat(page.heartbeat().status()).isEqualTo(404);
    }
}
