package app.tandem.email.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a report means is read from its codes, and what it is about from our own seal (R34). */
class ReportTest {

    private static final long MAIL = 4711;

    private final ReturnPath path = path("a key");

    private static ReturnPath path(String key) {
        return new ReturnPath("bounces@mail.northfield.example", () -> key.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Returned> read(String report, String address) {
        try {
            return new Report(path).read(Reports.about(report, address));
        } catch (Exception e) {
            throw new IllegalStateException(report, e);
        }
    }

    @Test
    void reports_of_thirty_mail_systems_mean_what_their_codes_say() {
        Map<String, String> read = new LinkedHashMap<>();
        Reports.all().keySet().forEach(report -> {
            var returned = read(report, path.of(MAIL));
            read.put(report, returned.map(one -> one.what().name()).orElse(""));
            returned.ifPresent(one -> assertThat(one.mail()).as(report).isEqualTo(MAIL));
        });
        assertThat(read).hasSizeGreaterThanOrEqualTo(30).isEqualTo(Reports.all());
    }

    @Test
    void a_report_whose_return_path_we_did_not_make_means_nothing() {
        var ours = path.of(MAIL);
        for (var forged : new String[] {
            path("another key").of(MAIL),
            ours.replace("+4711.", "+4712."),
            ours.replace("+4711.", "+04711."),
            ours.replace("bounces+", "bounce+"),
            ours.replace("@mail.northfield", "@mail.northfie1d"),
            "bounces@mail.northfield.example",
            "bounces+4711@mail.northfield.example"
        }) {
            assertThat(Reports.all().keySet())
                    .allSatisfy(report -> assertThat(read(report, forged))
                            .as(report + " to " + forged)
                            .isEmpty());
        }
    }

    @Test
    void the_words_of_the_mail_system_are_kept_without_the_kind_of_the_diagnostic() {
        assertThat(read("postfix-no-such-user", path.of(MAIL)).orElseThrow().words())
                .isEqualTo("550 5.1.1 <ada@mail.example>: Recipient address rejected: User unknown in virtual mailbox"
                        + " table");
        assertThat(read("opensmtpd-no-such-user", path.of(MAIL)).orElseThrow().words())
                .isEqualTo("5.1.1");
    }

    @Test
    void a_return_path_is_an_address_that_every_mail_server_takes_in_any_case_of_its_letters() {
        for (long mail : new long[] {1, 4711, 999_999_999_999L}) {
            var address = path.of(mail);
            assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
            assertThat(app.tandem.intake.EmailAddresses.valid(address)).isTrue();
            assertThat(path.mail(address.toUpperCase(java.util.Locale.ROOT))).hasValue(mail);
        }
        var random = new Random(6);
        var ours = path.of(MAIL);
        for (int n = 0; n < 2_000; n++) {
            var changed = new StringBuilder(ours);
            int at = random.nextInt(ours.indexOf('@'));
            changed.setCharAt(at, "0123456789abcdef+.".charAt(random.nextInt(18)));
            if (!changed.toString().equals(ours)) {
                assertThat(path.mail(changed.toString())).as(changed.toString()).isEmpty();
            }
        }
    }

    @Test
    void without_an_address_for_returns_mails_have_none_and_no_report_is_believed() {
        var none = new ReturnPath("", () -> new byte[] {1});
        assertThat(none.of(MAIL)).isEmpty();
        assertThat(none.mail(path.of(MAIL))).isEqualTo(OptionalLong.empty());
    }
}
