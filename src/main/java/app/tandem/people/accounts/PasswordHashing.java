package app.tandem.people.accounts;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords with bcrypt; each hash names its method, so that a stronger one can follow. A password is the same
 * whichever keyboard composed its characters. Looking at one takes the same time whatever strength its hash has, up to
 * the one that is set: see {@link BcryptWork}.
 */
@Configuration
class PasswordHashing {

    private static final String BCRYPT = "bcrypt";
    private static final String LONG = "sha512-bcrypt";

    @Bean
    PasswordEncoder passwordEncoder(@Value("${tandem.password-strength:12}") int strength) {
        var bcrypt = new BCryptPasswordEncoder(strength);
        Map<String, PasswordEncoder> methods = Map.of(BCRYPT, bcrypt, LONG, new LongPasswords(bcrypt));
        var shorter = new DelegatingPasswordEncoder(BCRYPT, methods);
        var longer = new DelegatingPasswordEncoder(LONG, methods);
        return new ByLength(shorter, longer, new BcryptWork(strength));
    }

    /** Either knows both methods; which one hashes anew depends on the length. */
    private record ByLength(PasswordEncoder shorter, PasswordEncoder longer, BcryptWork work)
            implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            var composed = composed(password);
            return composed != null && LongPasswords.isLong(composed)
                    ? longer.encode(composed)
                    : shorter.encode(composed);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            boolean matches = shorter.matches(composed(password), hash);
            work.makeUp(hash);
            return matches;
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return hash != null && hash.startsWith("{" + LONG + "}")
                    ? longer.upgradeEncoding(hash)
                    : shorter.upgradeEncoding(hash);
        }

        private static @Nullable String composed(@Nullable CharSequence password) {
            return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
        }
    }
}
