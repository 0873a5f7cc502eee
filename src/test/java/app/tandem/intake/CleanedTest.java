package app.tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.NaughtyStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is cleaned once, before any field's own rule. */
class CleanedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  José ",
                "Jose\u0301",
                "\u00a0José\u202f",
                "Jos\u200bé",
                "\ufeffJosé\u2060",
                "Jo\u00adsé",
                "\u202eJosé\u202c",
                "José\r\n",
                "\u3164José\t"
            })
    void blanks_around_go_and_so_does_what_is_invisible_and_letters_are_composed(String typed) {
        assertThat(Cleaned.line(typed)).isEqualTo("José");
    }

    @Test
    void a_line_has_no_line_ends_and_a_text_keeps_them() {
        assertThat(Cleaned.line("one\r\ntwo\tthree")).isEqualTo("one two three");
        assertThat(Cleaned.text("\n one\r\ntwo\rthree\u2028\n\nfour \n")).isEqualTo("one\ntwo\nthree\n\n\nfour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 moved in",
                "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "\u2764\ufe0f",
                "\u06dd12"
            })
    void what_joins_letters_and_emoji_has_a_shape_and_stays(String typed) {
        assertThat(Cleaned.text(typed)).isEqualTo(typed);
    }

    @Test
    void what_cannot_be_stored_stays_to_be_refused() {
        assertThat(Cleaned.line("a\0b")).isEqualTo("a\0b");
        assertThat(Cleaned.text("x\udc00y")).isEqualTo("x\udc00y");
    }

    @Test
    void what_is_clean_stays_clean() {
        for (var string : NaughtyStrings.all()) {
            assertThat(Cleaned.line(Cleaned.line(string))).isEqualTo(Cleaned.line(string));
            assertThat(Cleaned.text(Cleaned.text(string))).isEqualTo(Cleaned.text(string));
        }
    }

    @Test
    void an_address_with_something_invisible_is_not_valid() {
        assertThat(EmailAddresses.valid("grace\u200b@mail.example")).isFalse();
        assertThat(EmailAddresses.valid(Cleaned.line(" grace\u200b@mail.example ")))
                .isTrue();
    }
}
