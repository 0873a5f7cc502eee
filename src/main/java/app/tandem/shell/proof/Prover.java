package app.tandem.shell.proof;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Passwords;
import app.tandem.people.signins.SignInAttempts;
import app.tandem.shell.security.SignInAnswer;
import app.tandem.shell.security.ThisSignIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Asks people for their password again before what only they themselves may do (R51). */
@Component
public class Prover {

    private final Passwords passwords;
    private final ThisSignIn signIn;
    private final SignInAttempts attempts;

    Prover(Passwords passwords, ThisSignIn signIn, SignInAttempts attempts) {
        this.attempts = attempts;
        this.passwords = passwords;
        this.signIn = signIn;
    }

    /** What is wrong with the password; guesses are slowed down. */
    private Optional<String> is(UserId user, String password) {
        return proof(user, () -> passwords.isOf(user, password));
    }

    /** Whether the check of a password succeeds, and what is wrong otherwise; guesses are slowed down. */
    public Optional<String> proof(UserId user, BooleanSupplier check) {
        var attempt = attempts.prove(user);
        if (!attempt.allowed()) {
            return Optional.of("Too many attempts. Try again in "
                    + SignInAnswer.later(attempt.pause().orElseThrow()).waitInWords() + ".");
        }
        try {
            if (!check.getAsBoolean()) {
                return Optional.of("This is not your password.");
            }
        } catch (IllegalArgumentException refused) {
            // of the new one: the old one was right
            attempts.succeeded(attempt);
            throw refused;
        }
        attempts.succeeded(attempt);
        return Optional.empty();
    }

    /** Why no mail goes out for this person now; empty if one may. */
    public Optional<String> link(UserId user) {
        var attempt = attempts.askForLink("user " + user.value());
        return attempt.allowed()
                ? Optional.empty()
                : Optional.of("Too many mails. Try again in "
                        + SignInAnswer.later(attempt.pause().orElseThrow()).waitInWords() + ".");
    }

    /** Does it at once if the person has proven themself within the last minutes, or when they have. */
    public void prove(UserId user, Command then) {
        var page = UI.getCurrent();
        if (signIn.isFresh(page)) {
            then.execute();
        } else {
            new ProofDialog(password -> is(user, password), () -> {
                        signIn.proven(page);
                        then.execute();
                    })
                    .open();
        }
    }
}
