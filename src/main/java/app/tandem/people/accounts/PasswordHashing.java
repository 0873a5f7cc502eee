package app.tandem.people.accounts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords with bcrypt; each hash names its method, so that a stronger one can follow. */
@Configuration
class PasswordHashing {

    private static final String BCRYPT = "bcrypt";
    private static final String LONG = "sha512-bcrypt";

    @Bean
    PasswordEncoder passwordEncoder(@Value("${tandem.password-strength:12}") int strength) {
        var bcrypt = new BCryptPasswordEncoder(strength);
        Map<String, PasswordEncoder> methods = Map.of(BCRYPT, bcrypt, LONG, new LongPasswords(bcrypt));
        var short72 = new DelegatingPasswordEncoder(BCRYPT, methods);
        var longer = new DelegatingPasswordEncoder(LONG, methods);
        return new ByLength(short72, longer);
    }

    /** Either knows both methods; which one hashes anew depends on the length. */
    private record ByLength(PasswordEncoder upTo72, PasswordEncoder longer) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return password != null && LongPasswords.isLong(password)
                    ? longer.encode(password)
                    : upTo72.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return upTo72.matches(password, hash);
        }
    }
}
