package app.tandem.testing;

import app.tandem.people.signins.AuthenticatorSecret;

/** An authenticator app whose person types the key in that a page shows. */
public final class TypedKey {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TypedKey() {}

    /** What the app knows by then. */
    public static AuthenticatorSecret of(String typed) {
        var bits = new StringBuilder();
        for (char sign : typed.replace(" ", "").toCharArray()) {
            bits.append(String.format("%5s", Integer.toBinaryString(LETTERS.indexOf(sign)))
                    .replace(' ', '0'));
        }
        var hex = new StringBuilder();
        for (int at = 0; at + 4 <= bits.length(); at += 4) {
            hex.append(Integer.toHexString(Integer.parseInt(bits.substring(at, at + 4), 2)));
        }
        return new AuthenticatorSecret(hex.toString());
    }
}
