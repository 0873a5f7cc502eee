package app.tandem.email.returns;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The address to which reports about an e-mail come back: it carries the e-mail's number, and a seal, so that whoever makes a
 * report up changes nothing. Mail servers keep neither the case of letters nor more than 64 characters before the "@".
 */
public final class ReturnPath {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 10;
    private static final Pattern SEALED = Pattern.compile("\\+(\\d{1,18})\\.([0-9a-f]{" + 2 * SEAL + "})$");

    private final String local;
    private final String domain;
    private final Supplier<byte[]> keys;
    private volatile byte @Nullable [] key;

    /** @param address such as "bounces@mail.northfield.example"; empty where reports go to the sender */
    public ReturnPath(String address, Supplier<byte[]> keys) {
        int at = address.lastIndexOf('@');
        this.local = at < 0 ? "" : address.substring(0, at);
        this.domain = at < 0 ? "" : address.substring(at + 1);
        this.keys = keys;
    }

    /** Whether reports come back to Tandem at all. */
    boolean configured() {
        return !domain.isEmpty();
    }

    /** Where reports about this e-mail go; empty where that is not set up. */
    public String of(long mail) {
        return domain.isEmpty() ? "" : local + "+" + mail + "." + seal(mail) + "@" + domain;
    }

    /** The number of the e-mail that the address was made for; empty for any other address. */
    public OptionalLong mail(String address) {
        int at = address.lastIndexOf('@');
        if (domain.isEmpty() || at < 0 || !address.substring(at + 1).equalsIgnoreCase(domain)) {
            return OptionalLong.empty();
        }
        var name = address.substring(0, at).toLowerCase(Locale.ROOT);
        var found = SEALED.matcher(name);
        if (!found.find() || !name.substring(0, found.start()).equals(local.toLowerCase(Locale.ROOT))) {
            return OptionalLong.empty();
        }
        long mail = Long.parseLong(found.group(1));
        boolean made = found.group(1).equals(Long.toString(mail))
                && MessageDigest.isEqual(
                        found.group(2).getBytes(StandardCharsets.US_ASCII),
                        seal(mail).getBytes(StandardCharsets.US_ASCII));
        return made ? OptionalLong.of(mail) : OptionalLong.empty();
    }

    private String seal(long mail) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            byte[] whole = mac.doFinal(Long.toString(mail).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, SEAL));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private byte[] key() {
        byte[] one = key;
        if (one == null) {
            one = keys.get();
            key = one;
        }
        return one;
    }
}
