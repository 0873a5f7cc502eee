package app.tandem.people.passwords;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.List;

/** How hard a password is to guess, in words; a hint, never a rule. */
public enum PasswordStrength {
    EMPTY(""),
    WEAK("Easily guessed"),
    FAIR("Could be guessed"),
    GOOD("Hard to guess"),
    STRONG("Very hard to guess");

    /** What is judged of a long one: judging takes time. */
    private static final int JUDGED = 40;

    private static final List<PasswordStrength> BY_SCORE = List.of(WEAK, WEAK, FAIR, GOOD, STRONG);

    private final String words;

    PasswordStrength(String words) {
        this.words = words;
    }

    /** In the words of the screen. */
    public String words() {
        return words;
    }

    /**
     * The strength of what has been typed so far.
     *
     * @param own what others know of the person
     */
    public static PasswordStrength of(String password, Collection<String> own) {
        if (password.isEmpty()) {
            return EMPTY;
        }
        var judged = password.length() > JUDGED ? password.substring(0, JUDGED) : password;
        return BY_SCORE.get(Judge.ZXCVBN.measure(judged, List.copyOf(own)).getScore());
    }

    /** Made when the first one chooses a password: it reads its dictionaries. */
    private static final class Judge {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
