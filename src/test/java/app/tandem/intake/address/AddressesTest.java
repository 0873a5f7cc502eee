package app.tandem.intake.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R34: Smarty is asked where it is set up, and whatever it does, an address is not lost. */
class AddressesTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Address TYPED = new Address("2417 Girard Avenue South", "Apt 3", "Minneapolis", "MN", "55405");
    private static final StandardAddress OWN =
            new StandardAddress("2417 GIRARD AVE S APT 3", "MINNEAPOLIS", "MN", "55405");

    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private FakeSmarty smarty;

    @BeforeEach
    void start() throws IOException {
        smarty = new FakeSmarty();
    }

    @AfterEach
    void stop() {
        smarty.close();
    }

    @Test
    void R34_without_settings_nobody_is_asked() {
        var off = new SmartySettings(smarty.address(), "", "", LONG, LONG, LONG);
        var addresses = new Addresses(off, Clock.systemUTC());

        assertThat(addresses.askOthers()).isFalse();
        assertThat(addresses.standardize(List.of(TYPED))).containsExactly(Standardized.sure(OWN, Standardizer.TANDEM));
        assertThat(smarty.asked()).isEmpty();
    }

    @Test
    void R34_what_Smarty_knows_is_sure() {
        assertThat(of(LONG, TYPED))
                .isEqualTo(Standardized.sure(
                        new StandardAddress("2417 GIRARD AVENUE SOUTH", "SAINT PAUL", "MN", "55105-1811"),
                        Standardizer.SMARTY));
        var asked = smarty.asked().getFirst().get(0);
        assertThat(asked.get("secondary").asString()).isEqualTo("Apt 3");
        assertThat(asked.get("match").asString()).isEqualTo("strict");
    }

    @Test
    void R34_a_hundred_are_asked_at_once_and_each_gets_its_own_answer() {
        var many = Collections.nCopies(240, TYPED);
        smarty.answers((exchange, question) -> FakeSmarty.send(
                exchange, 200, "[" + FakeSmarty.candidate(question.size() - 1, "1 LAST ST", "Y") + "]"));

        var answers = addresses(LONG).standardize(many);

        assertThat(smarty.asked()).extracting(question -> question.size()).containsExactly(100, 100, 40);
        assertThat(answers).hasSize(240);
        for (int n = 0; n < answers.size(); n++) {
            assertThat(answers.get(n).address().isPresent()).isEqualTo(n == 99 || n == 199 || n == 239);
        }
    }

    @Test
    void R34_what_Smarty_does_not_know_or_knows_twice_or_without_its_door_is_not_sure_though_we_were() {
        smarty.answers(200, "[]");
        assertThat(of(LONG, TYPED))
                .isEqualTo(Standardized.unsure(Standardizer.SMARTY, "Smarty does not know this address."));
        smarty.answers(200, "[%s, %<s]".formatted(FakeSmarty.candidate(0, "2417 GIRARD AVE S", "Y")));
        assertThat(of(LONG, TYPED))
                .isEqualTo(Standardized.unsure(Standardizer.SMARTY, "Smarty knows several such addresses."));
        smarty.answers(200, "[%s]".formatted(FakeSmarty.candidate(0, "2417 GIRARD AVE S", "S")));
        assertThat(of(LONG, TYPED))
                .isEqualTo(Standardized.unsure(Standardizer.SMARTY, "Smarty knows the house, but not this unit."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Smarty refused the question (400).
            401 | Smarty refused the credentials.
            402 | The subscription at Smarty is used up.
            429 | Smarty takes no more questions for now.
            500 | Smarty is out of order.
            503 | Smarty is out of order.
            302 | Smarty refused the question (302).
            """)
    void R34_a_refusal_is_told_and_our_own_rules_judge(int status, String sentence) {
        smarty.answers(status, "{\"errors\": []}");
        own(of(LONG, TYPED), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "[{\"input_index\": 7}]",
                "[{\"input_index\"",
                "[{\"input_index\": 0, \"analysis\": {\"dpv_match_code\": \"Y\"}}]",
                "[null]"
            })
    void R34_an_answer_that_is_none_is_told_and_our_own_rules_judge(String body) {
        smarty.answers(200, body);
        own(of(LONG, TYPED), "Smarty's answer could not be read.");
    }

    @Test
    void R34_silence_and_a_body_in_drops_end_in_time() {
        smarty.silent();
        own(of(SHORT, TYPED), "Smarty did not answer in time.");
        smarty.slow();
        var broken = of(SHORT, TYPED);
        assertThat(broken.address()).contains(OWN);
        assertThat(broken.why()).isIn("Smarty did not answer in time.", "Smarty broke off its answer.");
    }

    @Test
    void R34_where_nobody_listens_our_own_rules_judge() {
        smarty.close();
        own(of(LONG, TYPED), "Smarty cannot be reached.");
    }

    @Test
    void R34_after_a_failure_it_is_left_alone_for_a_while_and_then_asked_again() {
        smarty.answers(429, "");
        var addresses = addresses(LONG);
        assertThat(addresses.standardize(Collections.nCopies(500, TYPED)))
                .hasSize(500)
                .allSatisfy(one -> own(one, "Smarty takes no more questions for now."));
        assertThat(smarty.asked()).as("once, not five times").hasSize(1);

        smarty.answers(FakeSmarty::known);
        own(addresses.standardize(List.of(TYPED)).getFirst(), "Smarty takes no more questions for now.");
        now = now.plusSeconds(61);
        assertThat(addresses.standardize(List.of(TYPED)).getFirst().by()).isEqualTo(Standardizer.SMARTY);
    }

    @Test
    void no_secret_is_written_anywhere() {
        smarty.close();
        var settings = smarty.settings(LONG);
        assertThat(settings.toString()).doesNotContain("an id", "token");
        assertThat(of(LONG, TYPED).why()).doesNotContain("auth", "token");
        assertThat(URI.create(settings.address().toString()).getQuery()).isNull();
    }

    private static void own(Standardized one, String sentence) {
        assertThat(one.address()).contains(OWN);
        assertThat(one.by()).isEqualTo(Standardizer.TANDEM_INSTEAD);
        assertThat(one.why()).isEqualTo(sentence);
    }

    private Standardized of(Duration timeout, Address typed) {
        return addresses(timeout).standardize(List.of(typed)).getFirst();
    }

    private Addresses addresses(Duration timeout) {
        return new Addresses(smarty.settings(timeout), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
    }
}
