package app.tandem.people.signins;

import app.tandem.people.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals the secrets of second factors by AES-256-GCM, if there is a key; otherwise they stay as they are (decision 0031). */
@Component
class SecretSeal {

    private static final String SEALED = "gcm1:";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKeySpec key;

    /** @param key 32 bytes in Base64; empty for none */
    SecretSeal(@Value("${tandem.secret-key:}") String key) {
        if (key.isBlank()) {
            this.key = null;
            return;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY) {
            throw new IllegalArgumentException("tandem.secret-key is not 32 bytes in Base64.");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** As it is stored; sealed for this person, so that it is worth nothing in the row of another. */
    String seal(UserId user, String secret) {
        if (key == null) {
            return secret;
        }
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, user, nonce, secret.getBytes(StandardCharsets.UTF_8));
        var both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return SEALED + Base64.getEncoder().encodeToString(both);
    }

    /** Throws IllegalStateException if it was sealed with another key, or for somebody else. */
    String open(UserId user, String stored) {
        if (!stored.startsWith(SEALED)) {
            return stored;
        }
        var both = Base64.getDecoder().decode(stored.substring(SEALED.length()));
        var nonce = Arrays.copyOf(both, NONCE);
        var opened = run(Cipher.DECRYPT_MODE, user, nonce, Arrays.copyOfRange(both, NONCE, both.length));
        return new String(opened, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, UserId user, byte[] nonce, byte[] text) {
        if (key == null) {
            throw new IllegalStateException(
                    "tandem.secret-key is missing: secrets of second factors are sealed with it.");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(String.valueOf(user.value()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of a second factor cannot be read with tandem.secret-key.", e);
        }
    }
}
