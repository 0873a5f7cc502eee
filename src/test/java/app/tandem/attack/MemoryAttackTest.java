package app.tandem.attack;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody fills the memory: pages of one session are few, and the one that has to go says why. */
@ServerTest
@Tag("slow")
class MemoryAttackTest {

    private static final int MOST = 20;
    /** More than a field keeps for a browser that does not confirm. */
    private static final int OFFERED = 60;

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
        given.northfield();
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

    @Test
    void a_field_of_choices_forgets_what_it_offered_long_ago_though_its_browser_never_says_that_it_let_go_of_it() {
        var first = given.contact().named("Ada Aaberg").ownedBy(maya).create();
        for (int n = 10; n < 10 + OFFERED; n++) {
            given.contact().named("Bo Lund " + n).ownedBy(maya).create();
        }
        var contact = given.contact().named("Zoe Zimmer").ownedBy(maya).create();
        visitor.signIn("maya@test.example", PASSWORD);
        var page = visitor.open("contacts/" + contact.value());
        page.send(page.click(page.around("vaadin-menu-bar-item", "Merge").getLast()));
        int others = page.element("label", "Your other contacts");
        page.send(page.property(others, "opened", "").put("value", true));
        page.send(page.call(others, "setViewportRange", 0, 1, ""));
        assertThat(page.received()).contains("Ada Aaberg");
        assertThat(chosen(page, others)).contains("merge/" + contact.value() + "-" + first.value());

        page = visitor.open("contacts/" + contact.value());
        page.send(page.click(page.around("vaadin-menu-bar-item", "Merge").getLast()));
        others = page.element("label", "Your other contacts");
        page.send(page.property(others, "opened", "").put("value", true));
        for (int n = 0; n < OFFERED; n++) {
            page.send(page.call(others, "setViewportRange", n, 1, ""));
        }
        assertThat(page.received()).contains("Ada Aaberg", "Bo Lund 60");
        assertThat(chosen(page, others)).contains("Select the contact to merge it with.");
    }

    /** The answer to choosing what was offered first, and going on. */
    private static String chosen(OpenedPage page, int field) {
        var choice = page.property(field, "selectedItems", "");
        choice.putArray("value").addObject().put("key", "1");
        return page.send(
                        choice,
                        page.click(page.around("vaadin-button", "Compare").getLast()))
                .toString();
    }
}
