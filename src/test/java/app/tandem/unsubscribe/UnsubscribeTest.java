package app.tandem.unsubscribe;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.OrganizationId;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The link of a mail by which somebody takes their address off, over HTTP (R35, R39). */
@ServerTest
class UnsubscribeTest {

    private static final String ADA = "Ada@okonkwo.example";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    UnsubscribeLinks links;

    @Autowired
    Unsubscribing unsubscribing;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void R35_opening_the_link_changes_nothing_and_pressing_its_button_does_as_often_as_one_likes() throws Exception {
        var contact = given.contact().email("ada@okonkwo.example").ownedBy(maya).create();
        var token = links.token(northfield, ADA, 7);
        for (int n = 0; n < 2; n++) {
            var page = get(token);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("No more e-mail from ", "<button type=\"submit\">Unsubscribe</button>")
                    .doesNotContain("okonkwo", "<script");
            assertThat(head(token).statusCode()).isEqualTo(200);
            assertThat(optedOut()).isEmpty();
        }
        for (int n = 0; n < 2; n++) {
            var done = post(token, "");
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("You are unsubscribed").doesNotContain("<button");
            assertThat(optedOut()).containsExactly("ada@okonkwo.example");
        }
        assertThat(jdbc.sql("select unsubscribed from contact where id = ?")
                        .param(contact.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select source || ': ' || wording || ' ' || evidence from consent_event")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("5: No more e-mail from ")
                .endsWith("The link in mail 7");
    }

    @Test
    void R35_a_mail_program_presses_the_button_without_a_page_a_cookie_or_a_session() throws Exception {
        var done = post(links.token(northfield, ADA, 8), "List-Unsubscribe=One-Click");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().map()).doesNotContainKey("set-cookie");
        assertThat(done.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(done.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(optedOut()).containsExactly("ada@okonkwo.example");
        assertThat(jdbc.sql("select source from consent_event")
                        .query(Integer.class)
                        .list())
                .containsExactly(6);
    }

    @Test
    void R35_a_scanner_that_opens_every_link_of_many_mails_changes_nothing() throws Exception {
        for (int mail = 0; mail < Extent.of(1_000, 100); mail++) {
            var token = links.token(northfield, "person" + mail + "@mail.example", mail);
            assertThat(get(token).statusCode()).isEqualTo(200);
            assertThat(head(token).statusCode()).isEqualTo(200);
        }
        assertThat(jdbc.sql("select count(*) from consent_event")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R35_a_link_works_for_an_address_that_no_contact_has_any_more() throws Exception {
        assertThat(post(links.token(northfield, "gone@mail.example", 9), "").body())
                .contains("You are unsubscribed");
        assertThat(optedOut()).containsExactly("gone@mail.example");
    }

    @Test
    void R4_tokens_that_were_changed_or_made_up_are_refused_alike_and_change_nothing() throws Exception {
        var token = links.token(northfield, ADA, 7);
        var refused = get("nonsense");
        assertThat(refused.statusCode()).isEqualTo(404);
        var random = new Random(1);
        for (int n = 0; n < Extent.of(10_000, 2_000); n++) {
            int at = random.nextInt(token.length());
            char other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(random.nextInt(64));
            var changed = new StringBuilder(token);
            changed.setCharAt(at, other);
            if (!changed.toString().equals(token)) {
                assertThat(unsubscribing.whose(changed.toString()))
                        .as(changed.toString())
                        .isEmpty();
                assertThat(unsubscribing.unsubscribe(changed.toString(), "%s", false))
                        .isEmpty();
            }
        }
        for (var made : List.of(
                token.substring(1),
                token + "A",
                token + "=",
                links.token(new OrganizationId(4711), ADA, 7),
                "A".repeat(2_000))) {
            for (var answer : List.of(get(made), post(made, ""))) {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(refused.body());
            }
        }
        assertThat(optedOut()).isEmpty();
    }

    @Test
    void a_slash_at_the_end_of_the_link_does_no_harm() throws Exception {
        var token = links.token(northfield, ADA, 7);
        assertThat(get(token + "/").body()).contains("<button");
        assertThat(post(token + "/", "").body()).contains("You are unsubscribed");
        assertThat(optedOut()).containsExactly("ada@okonkwo.example");
    }

    @Test
    void a_link_is_the_same_each_time_and_another_for_each_mail() {
        var tokens = IntStream.range(0, 50)
                .mapToObj(mail -> links.token(northfield, ADA, mail))
                .toList();
        assertThat(tokens)
                .doesNotHaveDuplicates()
                .contains(links.token(northfield, ADA, 7))
                .allMatch(token -> token.matches("[A-Za-z0-9_-]+"));
    }

    private List<String> optedOut() {
        return jdbc.sql("select address from consent where organization_id = ? and channel = 1 and not opted_in")
                .param(northfield.value())
                .query(String.class)
                .list();
    }

    private HttpResponse<String> get(String token) throws IOException, InterruptedException {
        return http.send(to(token).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> head(String token) throws IOException, InterruptedException {
        return http.send(to(token).HEAD().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String body) throws IOException, InterruptedException {
        return http.send(
                to(token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + UnsubscribeLinks.PATH + token));
    }
}
