package app.tandem.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that are shown or sent once, and of which only the hash is stored (R51). */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** Longer than any secret: what is longer is not hashed. */
    private static final int LONGEST = 200;

    private Secret() {}

    /** A new secret of 256 random bits, in 43 characters that an address may have. */
    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The SHA-256 of a secret, in 64 characters. As nobody can guess 256 bits, it needs no slow hash. */
    public static String hash(String secret) {
        var bounded = secret.length() > LONGEST ? secret.substring(0, LONGEST) : secret;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
