package app.tandem.attack;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.accounts.Accounts;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for the push socket holds for the long requests in its place: one session, one person (R4, R51). */
@ServerTest
@Tag("slow")
class LongPollingTest {

    private static final String SECRET = "Priya Natarajan";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Accounts accounts;

    Visitor visitor;

    @BeforeEach
    void maya_has_a_contact_and_tom_none() {
        database.empty();
        visitor = new Visitor("http://localhost:" + port);
        given.northfield();
        given.contact().named(SECRET).ownedBy(maya).create();
    }

    @Test
    void a_poll_from_before_the_sign_in_ends_with_it_and_tells_nothing() {
        var planted = visitor.open("login");
        var poll = planted.poll();
        visitor.twin().signIn("maya@test.example", PASSWORD);
        assertThat(poll.answer()).doesNotContain(SECRET);
        assertThat(planted.poll().answer()).doesNotContain(SECRET);
    }

    @Test
    void a_poll_that_somebody_else_holds_on_the_very_page_of_the_sign_in_ends_with_it() {
        var page = visitor.open("login");
        var held = page.poll();
        page.signIn("maya@test.example", PASSWORD);
        assertThat(held.answer()).doesNotContain(SECRET);
        page.send(page.navigation("contacts", ""));
        assertThat(page.received()).contains(SECRET);
    }

    @Test
    void no_command_comes_with_a_poll_of_whoever_is_signed_in() {
        var page = visitor.signIn("maya@test.example", PASSWORD);
        assertThat(page.pushed(page.navigation("groups", "")).body()).doesNotContain("Groups · Tandem");
        // nor was it done behind the answer
        page.send(page.navigation("tasks", ""));
        assertThat(page.received()).doesNotContain("Groups · Tandem");
    }

    @Test
    void the_page_of_the_first_person_tells_nothing_after_a_second_has_signed_in_with_the_same_browser() {
        var mayas = visitor.signIn("maya@test.example", PASSWORD);
        visitor.cookies().clear();
        visitor.signIn("diego@test.example", PASSWORD);
        assertThat(mayas.poll().answer()).doesNotContain(SECRET);
        assertThat(mayas.pushed(mayas.navigation("contacts", "")).body()).doesNotContain(SECRET);
    }

    @Test
    void the_poll_of_a_deactivated_person_takes_no_command() {
        var page = visitor.signIn("maya@test.example", PASSWORD);
        accounts.deactivate(maya);
        assertThat(page.pushed(page.navigation("contacts", "")).body()).doesNotContain(SECRET);
        assertThat(page.poll().answer()).doesNotContain(SECRET);
    }
}
