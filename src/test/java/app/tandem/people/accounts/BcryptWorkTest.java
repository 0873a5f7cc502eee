package app.tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class BcryptWorkTest {

    private static final int SET = 7;

    private final BcryptWork work = new BcryptWork(SET);

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7})
    void R51_looking_at_a_hash_of_any_lower_strength_is_as_much_work_as_at_one_of_the_strength_that_is_set(int old) {
        var hash = new BCryptPasswordEncoder(old).encode("a password");
        for (var method : new String[] {"{bcrypt}", "{sha512-bcrypt}"}) {
            long rounds = work.missing(method + hash).stream()
                    .mapToLong(BcryptWorkTest::rounds)
                    .sum();
            assertThat(rounds(old) + rounds).isEqualTo(rounds(SET));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{noop}x", "{bcrypt}$2a$08$abc", "{bcrypt}$2a$99$abc"})
    void nothing_is_made_up_for_a_stronger_hash_or_for_none(String hash) {
        assertThat(work.missing(hash)).isEmpty();
    }

    private static long rounds(int strength) {
        return 1L << strength;
    }
}
