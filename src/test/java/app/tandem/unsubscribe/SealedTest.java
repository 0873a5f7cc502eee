package app.tandem.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sealed can be neither read nor changed. */
class SealedTest {

    private final Random random = new Random(1);

    @Test
    void what_was_sealed_is_opened_with_the_same_key_alone() {
        var sealed = new Sealed(key());
        for (int length = 0; length < 100; length++) {
            byte[] text = new byte[length];
            random.nextBytes(text);
            byte[] shut = sealed.seal(text);
            assertThat(sealed.seal(text)).isEqualTo(shut);
            assertThat(sealed.open(shut).isPresent()).isEqualTo(length > 0);
            sealed.open(shut).ifPresent(open -> assertThat(open).isEqualTo(text));
            assertThat(new Sealed(key()).open(shut)).isEmpty();
        }
    }

    @Test
    void a_bit_more_less_or_other_and_it_is_not_opened() {
        var sealed = new Sealed(key());
        byte[] shut = sealed.seal("ada@okonkwo.example".getBytes(StandardCharsets.UTF_8));
        for (int bit = 0; bit < shut.length * Byte.SIZE; bit++) {
            byte[] other = shut.clone();
            other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(sealed.open(other)).as("bit %d", bit).isEmpty();
        }
        for (int length = 0; length < shut.length; length++) {
            assertThat(sealed.open(java.util.Arrays.copyOf(shut, length))).isEmpty();
        }
        assertThat(sealed.open(java.util.Arrays.copyOf(shut, shut.length + 1))).isEmpty();
    }

    @Test
    void nothing_of_the_text_is_read_in_it() {
        var shut = new Sealed(key()).seal("ada@okonkwo.example".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(shut, StandardCharsets.ISO_8859_1)).doesNotContain("ada", "okonkwo", "example");
    }

    private byte[] key() {
        byte[] key = new byte[Sealed.KEY];
        random.nextBytes(key);
        return key;
    }
}
