package app.tandem.shell.security;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;

/**
 * What came of an attempt to sign in, or of a step of it.
 *
 * @param pause how long nobody is let in who asks from there; nothing where what was typed was looked at
 */
public record SignInAnswer(Kind kind, Duration pause) implements Serializable {

    /** Where the attempt stands. */
    public enum Kind {
        /** The session is theirs now. */
        IN,
        WRONG,
        LATER,
        /** The password is right; a code of the second factor is asked for. */
        CODE,
        /** The password is right; a second factor is to be set up first. */
        SET_UP,
        /** The steps took too long, or the account changed meanwhile: it begins with the password again. */
        OVER
    }

    static final SignInAnswer IN = of(Kind.IN);
    static final SignInAnswer WRONG = of(Kind.WRONG);
    static final SignInAnswer CODE = of(Kind.CODE);
    static final SignInAnswer SET_UP = of(Kind.SET_UP);
    static final SignInAnswer OVER = of(Kind.OVER);

    private static SignInAnswer of(Kind kind) {
        return new SignInAnswer(kind, Duration.ZERO);
    }

    /** After too many attempts. */
    public static SignInAnswer later(Duration pause) {
        return new SignInAnswer(Kind.LATER, pause);
    }

    /** Whether the session is theirs now. */
    public boolean signedIn() {
        return kind == Kind.IN;
    }

    /** Whether what was typed was not looked at. */
    public boolean hasToWait() {
        return kind == Kind.LATER;
    }

    /** The wait in words, such as "8 seconds". */
    public String waitInWords() {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        long number = seconds < 90 ? seconds : (seconds + 59) / 60;
        var unit = seconds < 90 ? "second" : "minute";
        return String.format(Locale.US, "%d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
