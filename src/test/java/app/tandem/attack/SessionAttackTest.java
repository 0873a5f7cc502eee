package app.tandem.attack;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.accounts.Accounts;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One session, one person: whoever was in a session before somebody signs in is out of it after (R4, R51). */
@ServerTest
@Tag("slow")
class SessionAttackTest {

    static final String PASSWORD = "a password";
    static final String SECRET = "Priya Natarajan";
    static final String DIEGOS = "Bo Lund";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Accounts accounts;

    Visitor attacker;

    @BeforeEach
    void maya_has_a_contact() {
        database.empty();
        attacker = new Visitor("http://localhost:" + port);
        given.northfield();
        given.contact().named(SECRET).ownedBy(maya).create();
    }

    @Test
    void a_person_signs_in_and_reads_their_contacts_over_the_protocol() {
        attacker.signIn("maya@test.example", PASSWORD);
        var page = attacker.open("contacts");
        assertThat(page.received()).contains(SECRET);
    }

    @Test
    void a_socket_opened_before_the_sign_in_is_dead_after_it() {
        var planted = attacker.open("login");
        var socket = planted.connect();
        assertThat(socket.status()).isEqualTo(101);
        attacker.twin().signIn("maya@test.example", PASSWORD);
        socket.send(planted.message(planted.navigation("contacts", "")));
        assertThat(socket.closes()).isTrue();
        assertThat(socket.messages()).noneMatch(message -> message.contains(SECRET));
    }

    @Test
    void a_socket_that_somebody_else_holds_to_the_very_page_of_the_sign_in_is_dead_after_it() {
        var page = attacker.open("login");
        var socket = page.connect();
        assertThat(socket.status()).isEqualTo(101);
        page.signIn("maya@test.example", PASSWORD);
        assertThat(socket.closes()).isTrue();
        assertThat(socket.messages()).noneMatch(message -> message.contains(SECRET));
    }

    @Test
    void the_page_of_the_sign_in_opens_its_socket_anew() {
        var page = attacker.signIn("maya@test.example", PASSWORD);
        var socket = page.connect();
        assertThat(socket.status()).isEqualTo(101);
        page.send(page.navigation("contacts", ""));
        assertThat(page.received()).contains(SECRET);
        assertThat(socket.isClosed()).isFalse();
        socket.leave();
    }

    @Test
    void every_other_page_opened_before_the_sign_in_is_closed_by_it() {
        var planted = attacker.open("login");
        var victim = attacker.twin();
        victim.signIn("maya@test.example", PASSWORD);
        var answer = planted.sendAs(victim, planted.navigation("contacts", ""));
        assertThat(answer.at("/meta/sessionExpired").asBoolean()).isTrue();
        assertThat(planted.sendAs(attacker, planted.navigation("contacts", "")).toString())
                .doesNotContain(SECRET);
    }

    @Test
    void the_cookie_from_before_the_sign_in_opens_nothing_after_it() {
        attacker.open("login");
        attacker.twin().signIn("maya@test.example", PASSWORD);
        assertThat(attacker.open("contacts").received()).doesNotContain(SECRET).contains("vaadin-login-form");
    }

    @Test
    void a_second_person_cannot_sign_in_within_the_session_of_the_first() {
        var first = attacker.open("login");
        var second = attacker.open("login");
        first.signIn("maya@test.example", PASSWORD);
        var answer = second.signIn("diego@test.example", PASSWORD);
        assertThat(answer.at("/meta/sessionExpired").asBoolean()).isTrue();
        first.send(first.navigation("contacts", ""));
        assertThat(first.received()).contains(SECRET);
    }

    @Test
    void a_page_of_the_first_person_is_closed_with_a_sentence_when_a_second_has_signed_in_with_the_same_browser() {
        var mayas = attacker.signIn("maya@test.example", PASSWORD);
        attacker.cookies().clear();
        attacker.signIn("diego@test.example", PASSWORD);
        var answer = mayas.send(mayas.navigation("contacts", ""));
        assertThat(answer.at("/meta/sessionExpired").asBoolean()).isTrue();
        assertThat(mayas.heartbeat().status()).isEqualTo(404);
    }

    @Test
    void what_comes_over_the_socket_of_one_page_closes_no_other_page_of_the_person() {
        var mayas = attacker.signIn("maya@test.example", PASSWORD);
        var other = attacker.open("contacts");
        var socket = other.connect();
        assertThat(socket.status()).isEqualTo(101);
        socket.send(other.message(other.navigation("contacts", "")));
        assertThat(socket.closes()).isTrue();
        assertThat(mayas.send(mayas.navigation("contacts", "")).has("syncId")).isTrue();
        assertThat(other.send(other.navigation("contacts", "")).has("syncId")).isTrue();
    }

    @Test
    void a_socket_to_a_page_that_is_not_there_is_closed() {
        var page = attacker.signIn("maya@test.example", PASSWORD);
        assertThat(page.connectToNone().closes()).isTrue();
    }

    @RepeatedTest(5)
    void of_two_people_who_sign_in_at_once_in_two_tabs_of_one_session_each_page_is_its_own_persons_or_closed() {
        given.contact().named(DIEGOS).ownedBy(diego).create();
        attacker.open("login");
        var hers = attacker.twin();
        var his = attacker.twin();
        var one = hers.open("login");
        var other = his.open("login");
        try (var crowd = Executors.newFixedThreadPool(2)) {
            var both = List.of(
                    CompletableFuture.runAsync(() -> one.signIn("maya@test.example", PASSWORD), crowd),
                    CompletableFuture.runAsync(() -> other.signIn("diego@test.example", PASSWORD), crowd));
            both.forEach(CompletableFuture::join);
        }
        one.send(one.navigation("contacts", ""));
        other.send(other.navigation("contacts", ""));
        assertThat(one.received()).doesNotContain(DIEGOS, "Diego Ramos");
        assertThat(other.received()).doesNotContain(SECRET, "Maya Chen");
        // whoever was first has the session: their page goes on, the other is closed
        boolean mayas = one.received().contains(SECRET);
        assertThat(other.received().contains(DIEGOS)).isNotEqualTo(mayas);
        assertThat((mayas ? hers : his).open("contacts").received())
                .contains(mayas ? SECRET : DIEGOS)
                .doesNotContain(mayas ? DIEGOS : SECRET);
        assertThat((mayas ? his : hers).open("contacts").received()).doesNotContain(SECRET, DIEGOS);
    }

    @RepeatedTest(5)
    void requests_that_are_older_than_the_sign_in_neither_read_anything_nor_close_the_page_of_the_person() {
        var planted = attacker.open("login");
        var victim = attacker.twin();
        var over = new AtomicBoolean();
        try (var crowd = Executors.newFixedThreadPool(3)) {
            for (int n = 0; n < 3; n++) {
                var copy = attacker.twin();
                crowd.submit(() -> {
                    while (!over.get()) {
                        planted.post(copy.twin(), "{}");
                    }
                });
            }
            try {
                var page = victim.signIn("maya@test.example", PASSWORD);
                page.send(page.navigation("contacts", ""));
                assertThat(page.received()).contains(SECRET);
            } finally {
                over.set(true);
            }
        }
        assertThat(planted.sendAs(attacker, planted.navigation("contacts", "")).toString())
                .doesNotContain(SECRET);
    }

    @Test
    void no_command_comes_over_the_push_socket_of_whoever_is_signed_in() {
        var page = attacker.signIn("maya@test.example", PASSWORD);
        var socket = page.connect();
        socket.send(page.message(page.navigation("contacts", "")));
        assertThat(socket.closes()).isTrue();
        assertThat(socket.messages()).noneMatch(message -> message.contains(SECRET));
    }

    @Test
    void the_address_counts_in_any_case_and_the_session_is_a_new_one() {
        attacker.open("login");
        var before = attacker.cookies().get("JSESSIONID");
        attacker.signIn("MAYA@Test.example", PASSWORD);
        assertThat(attacker.cookies().get("JSESSIONID")).isNotEqualTo(before);
        assertThat(attacker.open("contacts").received()).contains(SECRET);
    }

    @Test
    void a_wrong_password_and_a_closed_account_are_refused_alike() {
        attacker.signIn("maya@test.example", "wrong");
        assertThat(attacker.open("contacts").received()).doesNotContain(SECRET);
        accounts.deactivate(maya);
        attacker.signIn("maya@test.example", PASSWORD);
        assertThat(attacker.open("contacts").received()).doesNotContain(SECRET);
    }

    @Test
    void whoever_signs_in_goes_on_to_the_address_they_asked_for() {
        assertThat(attacker.get("/groups").header("location")).endsWith("/login");
        var page = attacker.signIn("maya@test.example", PASSWORD);
        assertThat(page.received()).contains("Groups · Tandem");
    }

    @Test
    void nobody_signs_in_by_posting_a_form_with_a_token_or_without_from_here_or_elsewhere() {
        var form = Map.of("username", "maya@test.example", "password", PASSWORD);
        for (var origin : new String[] {"http://localhost:" + port, "https://evil.example"}) {
            attacker.submit("/login", form, "Origin", origin);
            assertThat(attacker.open("contacts").received()).doesNotContain(SECRET);
        }
    }

    @Test
    void a_socket_that_the_page_of_another_site_opens_is_refused() {
        var page = attacker.signIn("maya@test.example", PASSWORD);
        for (var origin : new String[] {
            "https://evil.example", "http://localhost:1", "null", "http://localhost:" + port + ".evil.example"
        }) {
            assertThat(page.connect("Origin", origin).status()).as(origin).isEqualTo(403);
        }
        var own = page.connect("Origin", "http://localhost:" + port);
        assertThat(own.status()).isEqualTo(101);
        own.leave();
    }

    @Test
    void the_open_socket_of_a_deactivated_person_takes_no_command() {
        var page = attacker.signIn("maya@test.example", PASSWORD);
        var socket = page.connect();
        assertThat(socket.status()).isEqualTo(101);
        accounts.deactivate(maya);
        socket.send(page.message(page.navigation("contacts", "")));
        assertThat(socket.closes()).isTrue();
        assertThat(socket.messages()).noneMatch(message -> message.contains(SECRET));
        // whichever was first: this request, or the news that closed the page before it came
        assertThat(page.send(page.navigation("contacts", "")).toString())
                .doesNotContain(SECRET)
                .containsAnyOf("/login?deactivated", "Your session needs to be refreshed", "Your session has ended");
    }

    @Test
    void what_a_proxy_tells_is_believed_from_nobody_where_no_setting_names_one() {
        var told = new String[] {
            "X-Forwarded-For",
            "203.0.113.7",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Prefix",
            "/evil",
            "Forwarded",
            "host=evil.example;proto=https"
        };
        var answer = attacker.get("/contacts", told);
        assertThat(answer.header("location")).isEqualTo("/login");
        assertThat(answer.header("set-cookie")).startsWith("JSESSIONID=").doesNotContain("Secure");
        var page = attacker.signIn("maya@test.example", PASSWORD);
        var evil = Stream.concat(Stream.of(told), Stream.of("Origin", "https://evil.example"));
        assertThat(page.connect(evil.toArray(String[]::new)).status()).isEqualTo(403);
    }
}
