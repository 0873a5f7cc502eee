package app.tandem.attack;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no browser with Tandem open makes: they are answered, keep nothing, and fill no log. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class MalformedAttackTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?v-r=foo",
                "/?v-r=",
                "/login?v-r=page",
                "/?v-r=webcomponent-resync",
                "/VAADIN/x?v-r=zork",
                "/?v-r=uidl&v-uiId=zork",
                "/?v-r=heartbeat&v-uiId=99999999999",
                "/?v-r=push&v-uiId=1%002"
            })
    void unknown_requests_are_refused_in_words_and_begin_no_session(String path, CapturedOutput log) {
        for (var accept : List.of("text/html", "*/*")) {
            var answer = visitor.get(path, "Accept", accept);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).isNotEmpty();
            assertThat(answer.header("content-type")).startsWith(accept.equals("*/*") ? "application/json" : accept);
            assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
        }
        assertThat(visitor.cookies()).isEmpty();
        assertThat(log.getAll().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    @Test
    void a_browser_that_is_too_old_is_told_so() {
        var answer = visitor.get("/?v-r=oldbrowser");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Your browser is too old for Tandem");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void the_page_of_errors_asked_for_its_own_sake_is_not_there() {
        for (var accept : List.of("text/html", "*/*")) {
            var answer = visitor.get("/error", "Accept", accept);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("999").isNotEmpty();
        }
    }

    @Test
    void an_address_that_is_none_leaves_nobody_at_the_sign_in_form() {
        visitor.get("/a:b", "Accept", "text/html");
        var page = visitor.signIn("maya@test.example", PASSWORD);
        assertThat(page.received())
                .doesNotContain("This did not work")
                .doesNotContain("[\"a:b\",")
                .contains("[\"/a:b\",");
    }

    @Test
    void malformed_calls_write_a_line_each_without_a_stack_trace_and_few_of_them(CapturedOutput log) {
        var page = visitor.open("login");
        var before = log.getAll().length();
        for (int n = 0; n < 20; n++) {
            page.post(visitor, "{{{{");
            page.post(visitor, "[]");
            page.post(visitor, "{\"rpc\":[]}");
            page.post(visitor, "{\"csrfToken\":\"" + page.key() + "\"}");
            page.send(page.event(1, "click").put("type", "zork"));
            page.send(page.property(1, "zork", "x"));
            page.send(page.call(1, "zork"));
            page.send(page.call(99_999, "zork"));
            page.send(page.navigation("/..//%00:x", ""));
        }
        var written = log.getAll().substring(before);
        assertThat(written).doesNotContain("\tat ");
        assertThat(written.lines().filter(line -> line.contains("WARN") || line.contains("ERROR")))
                .as("few; what other tests made malformed may have used them up: SeldomLineTest")
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_message_without_end_is_not_read() {
        var page = visitor.open("login");
        assertThat(page.post(visitor, "x".repeat(3_000_000)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/styles/tandem.css", "/icons/favicon.svg", "/aura/aura.css", "/VAADIN/build/none.js", "/error"})
    void files_begin_no_session(String path) {
        visitor.get(path);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void every_answer_forbids_what_tandem_never_needs() {
        var headers = visitor.get("/login").headers();
        assertThat(headers).containsEntry("cross-origin-opener-policy", List.of("same-origin"));
        assertThat(headers.get("permissions-policy").getFirst()).contains("camera=()", "geolocation=()");
        assertThat(Map.copyOf(headers)).containsKey("content-security-policy");
    }
}
