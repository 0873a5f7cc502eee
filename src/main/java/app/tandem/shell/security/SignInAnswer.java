package app.tandem.shell.security;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;

/**
 * What came of an attempt to sign in.
 *
 * @param signedIn whether the session is theirs now
 * @param pause how long nobody is let in who asks from there; nothing where the password was looked at
 */
public record SignInAnswer(boolean signedIn, Duration pause) implements Serializable {

    static final SignInAnswer IN = new SignInAnswer(true, Duration.ZERO);
    static final SignInAnswer WRONG = new SignInAnswer(false, Duration.ZERO);

    /** After too many attempts. */
    public static SignInAnswer later(Duration pause) {
        return new SignInAnswer(false, pause);
    }

    /** Whether the password was not looked at. */
    public boolean hasToWait() {
        return pause.isPositive();
    }

    /** The wait in words, such as "8 seconds". */
    public String waitInWords() {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        long number = seconds < 90 ? seconds : (seconds + 59) / 60;
        var unit = seconds < 90 ? "second" : "minute";
        return String.format(Locale.US, "%d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
