package app.tandem.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords that are longer than what bcrypt takes in, 72 bytes with the zero at their end: it gets their SHA-512.
 */
class LongPasswords implements PasswordEncoder {

    static final int BCRYPT_BYTES = 71;

    private final BCryptPasswordEncoder bcrypt;

    LongPasswords(BCryptPasswordEncoder bcrypt) {
        this.bcrypt = bcrypt;
    }

    static boolean isLong(CharSequence password) {
        return password.toString().getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && bcrypt.matches(digest(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    /** 64 of the 88 characters: bcrypt takes no more than 72 bytes. */
    private static String digest(CharSequence password) {
        try {
            var bytes = MessageDigest.getInstance("SHA-512")
                    .digest(password.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes).substring(0, 64);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
