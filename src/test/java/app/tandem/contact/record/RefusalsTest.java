package app.tandem.contact.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the form refuses it refuses with how it should be, at every field and whatever was typed. */
class RefusalsTest {

    private static final String[] IMPOSSIBLE = {
        "x".repeat(10_000),
        "a\0b",
        "\uD83D",
        "no such thing",
        "2/30/1987",
        "1/1/1800",
        "1899",
        "99999",
        "1e9",
        "-5",
        "(000) 000-0000",
        "(612) 338-4471 ext. 7",
        "@",
        "a@b",
        "tomorrow"
    };

    @ParameterizedTest
    @EnumSource(ContactField.class)
    void a_refusal_says_how_it_should_be(ContactField field) {
        for (String typed : IMPOSSIBLE) {
            assertThat(sentences(field, typed).values())
                    .allMatch(said -> said.matches("(Enter|Choose|Remove) .*\\."), "how it should be");
        }
    }

    private static Map<ContactField, String> sentences(ContactField field, String typed) {
        try {
            var known = ContactData.of(Map.of(ContactField.LAST_NAME, "Okonkwo"));
            new ContactForm(Set.of()).check(known, known.with(field, typed));
            return Map.of();
        } catch (InvalidContact invalid) {
            return invalid.refusals();
        }
    }
}
