package app.tandem.unsubscribe;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a short text: whoever has it can neither read nor change it, and the same text is always sealed alike. A HMAC over
 * the text comes first, and is the initial counter of the encryption of the text.
 */
final class Sealed {

    /** The bytes of a key: half of it signs, half of it encrypts. */
    static final int KEY = 64;

    private static final int HALF = KEY / 2;
    private static final int TAG = 16;

    private final SecretKeySpec signing;
    private final SecretKeySpec encrypting;

    Sealed(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("A key of " + key.length + " bytes.");
        }
        signing = new SecretKeySpec(key, 0, HALF, "HmacSHA256");
        encrypting = new SecretKeySpec(key, HALF, HALF, "AES");
    }

    byte[] seal(byte[] text) {
        byte[] tag = tag(text);
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, tag, text);
        byte[] sealed = Arrays.copyOf(tag, TAG + hidden.length);
        System.arraycopy(hidden, 0, sealed, TAG, hidden.length);
        return sealed;
    }

    /** The text; empty where it was not sealed with this key, or changed since. */
    Optional<byte[]> open(byte[] sealed) {
        if (sealed.length <= TAG) {
            return Optional.empty();
        }
        byte[] tag = Arrays.copyOf(sealed, TAG);
        byte[] text = crypt(Cipher.DECRYPT_MODE, tag, Arrays.copyOfRange(sealed, TAG, sealed.length));
        return MessageDigest.isEqual(tag, tag(text)) ? Optional.of(text) : Optional.empty();
    }

    private byte[] tag(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            return Arrays.copyOf(mac.doFinal(text), TAG);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] crypt(int mode, byte[] tag, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, encrypting, new IvParameterSpec(tag));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
