package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.accounts.Accounts;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/**
 * R51: the answers for an address that somebody has and for one that nobody has are alike, in their words; their times are
 * measured and written to the log, for docs/security.md, in pairs, so that both meet the same machine.
 */
@ServerTest
@TestPropertySource(properties = "tandem.password-strength=12")
@Tag("long")
class AnswerTimeTest {

    private static final Logger log = LoggerFactory.getLogger(AnswerTimeTest.class);
    private static final String MAYA = "maya@test.example";
    private static final String PASSWORD = "violet otter plays the tuba";
    private static final int PAIRS = 200;
    private static final int WARM_UP = 20;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void maya_has_an_account() {
        database.empty();
        var maya = given.lo("Maya Chen")
                .of(given.lender("Northfield Lending"))
                .email(MAYA)
                .create();
        // hashed as slowly as in production
        accounts.setPassword(maya, PASSWORD);
    }

    @Test
    void of_a_sign_in() {
        measure("Sign-in", this::refused);
    }

    @Test
    void of_a_sign_in_with_a_hash_from_before_the_strength_was_raised() {
        jdbc.sql("update app_user set password_hash = :weak")
                .param("weak", "{bcrypt}" + new BCryptPasswordEncoder(10).encode(PASSWORD))
                .update();
        measure("Sign-in, hash of strength 10 of 12", this::refused);
        var visitor = new Visitor("http://localhost:" + port);
        visitor.signIn(MAYA, PASSWORD);
        assertThat(jdbc.sql("select password_hash from app_user")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$12$");
        assertThat(visitor.get("/contacts").status()).isEqualTo(200);
    }

    private long refused(String email) {
        var page = new Visitor("http://localhost:" + port).open("login");
        var login = page.login(email, "another password");
        long begun = System.nanoTime();
        page.send(login);
        long took = System.nanoTime() - begun;
        assertThat(page.received()).contains("The e-mail address or the password is wrong.");
        return took;
    }

    @Test
    void of_a_link_to_choose_a_password() {
        measure("Forgotten password", email -> {
            var page = new Visitor("http://localhost:" + port).open("forgot-password");
            var typed = page.property(page.element("label", "E-mail address"), "value", email);
            var click = page.click(page.around("vaadin-button", "Send a link").getLast());
            long begun = System.nanoTime();
            page.send(typed, click);
            long took = System.nanoTime() - begun;
            assertThat(page.received()).contains("a link is on its way");
            return took;
        });
    }

    private void measure(String what, ToLongFunction<String> ask) {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        List<Long> differences = new ArrayList<>();
        for (int n = 0; n < WARM_UP + PAIRS; n++) {
            // nobody waits: what is measured is the answer
            jdbc.sql("delete from failed_sign_in").update();
            long one;
            long other;
            if (n % 2 == 0) {
                one = ask.applyAsLong(MAYA);
                other = ask.applyAsLong("nina@test.example");
            } else {
                other = ask.applyAsLong("nina@test.example");
                one = ask.applyAsLong(MAYA);
            }
            if (n >= WARM_UP) {
                known.add(one);
                unknown.add(other);
                differences.add(one - other);
            }
        }
        log.warn(
                "{}: median of {} in ms: known {}, unknown {}, difference of the medians {}, median of the differences {}",
                what,
                PAIRS,
                median(known),
                median(unknown),
                median(known) - median(unknown),
                median(differences));
    }

    private static double median(List<Long> times) {
        var sorted = times.stream().sorted().toList();
        return Math.round(sorted.get(sorted.size() / 2) / 10_000.0) / 100.0;
    }
}
