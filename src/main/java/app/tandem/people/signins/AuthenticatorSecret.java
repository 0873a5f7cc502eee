package app.tandem.people.signins;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app and Tandem both know, of which each makes the same six digits every half minute (RFC 6238).
 *
 * @param hex 160 random bits
 */
public record AuthenticatorSecret(String hex) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** Clocks differ by up to a step, either way. */
    private static final List<Integer> DRIFT = List.of(0, -1, 1);

    /** A new one. */
    public static AuthenticatorSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AuthenticatorSecret(HexFormat.of().formatHex(bytes));
    }

    /** To be typed in, in groups of four: "JBSW Y3DP …". */
    public String typed() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** To be shown as a QR code; the app lists it under Tandem and the address. */
    public String address(String email) {
        var name = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Tandem:" + name + "?secret=" + base32() + "&issuer=Tandem";
    }

    /** The code of that moment. */
    public String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(HexFormat.of().parseHex(hex), CODES.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step of time that the code belongs to, if it is one of these: now, the one before, the one after. */
    OptionalLong step(String code, Instant now) {
        return DRIFT.stream()
                .mapToLong(drift -> step(now) + drift)
                .filter(step -> MessageDigest.isEqual(
                        code(Instant.ofEpochSecond(step * seconds())).getBytes(StandardCharsets.UTF_8),
                        code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), seconds());
    }

    private static long seconds() {
        return CODES.getTimeStep().toSeconds();
    }

    private String base32() {
        var text = new StringBuilder();
        int bits = 0;
        int kept = 0;
        for (byte next : HexFormat.of().parseHex(hex)) {
            kept = (kept << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((kept >> bits) & 31));
            }
            kept &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return "a secret";
    }
}
