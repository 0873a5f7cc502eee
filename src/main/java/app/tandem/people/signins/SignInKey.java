package app.tandem.people.signins;

import java.io.Serializable;

/**
 * What a session on the server keeps of its sign-in.
 *
 * @param secret stored as a hash only
 */
public record SignInKey(long id, String secret) implements Serializable {

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return "sign-in " + id;
    }
}
