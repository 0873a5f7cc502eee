package app.tandem.people.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken: long enough, not common, not one's own words; any characters will do. */
class PasswordRulesTest {

    private static final List<String> MAYA =
            List.of("Maya", "Chen", "maya.chen@northfield.example", "Northfield Lending");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tandem-demo",
                "only lowercase words",
                "maya likes green tea",
                "пароль из слов",
                "        x y z",
                "1029384756-77"
            })
    void what_is_taken(String password) {
        assertThatCode(() -> rules.check(password, MAYA)).doesNotThrowAnyException();
        assertThatCode(() -> rules.check("é".repeat(64) + "ab".repeat(32), MAYA))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "12345678", "iloveyou", "aaaaaaaaaaaa", "abababababab"})
    void what_everybody_has_is_not(String password) {
        assertThatThrownBy(() -> rules.check(password, MAYA)).hasMessageContaining("most common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MayaChen", "maya1987!", "chen-maya-2026", "Northfield1", "northfield.lending", "Mäyachen99"})
    void what_others_know_of_the_person_is_not(String password) {
        assertThatThrownBy(() -> rules.check(password, MAYA)).hasMessageContaining("made of your name");
    }

    @Test
    void seven_characters_are_too_few_and_129_too_many() {
        assertThatThrownBy(() -> rules.check("seven77", MAYA)).hasMessageContaining("at least 8");
        assertThatThrownBy(() -> rules.check("ab c".repeat(33), MAYA)).hasMessageContaining("at most 128");
    }

    @Test
    void the_strength_is_a_hint_in_words() {
        assertThat(PasswordStrength.of("", MAYA)).isEqualTo(PasswordStrength.EMPTY);
        assertThat(PasswordStrength.of("password1", MAYA)).isEqualTo(PasswordStrength.WEAK);
        assertThat(PasswordStrength.of("violet otter plays the tuba", MAYA)).isEqualTo(PasswordStrength.STRONG);
    }
}
