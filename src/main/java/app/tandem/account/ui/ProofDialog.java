package app.tandem.account.ui;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Passwords;
import app.tandem.people.signins.SignInAttempts;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.security.SignInAnswer;
import app.tandem.shell.security.ThisSignIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks for the password again before something that only the person themself may do, some minutes after the last proof. */
class ProofDialog extends Dialog {

    /** Asks where it is needed. */
    @org.springframework.stereotype.Component
    static class Prover {

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
        Optional<String> proof(UserId user, BooleanSupplier check) {
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
        Optional<String> link(UserId user) {
            var attempt = attempts.askForLink("user " + user.value());
            return attempt.allowed()
                    ? Optional.empty()
                    : Optional.of("Too many mails. Try again in "
                            + SignInAnswer.later(attempt.pause().orElseThrow()).waitInWords() + ".");
        }

        /** Does it at once if the person has proven themself within the last minutes, or when they have. */
        void prove(UserId user, Command then) {
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

    /** Whether it is the password, or why that is not looked at. */
    @FunctionalInterface
    interface Check extends java.io.Serializable {
        Optional<String> wrong(String password);
    }

    private final PasswordField password = new PasswordField("Password");
    private final transient Check check;
    private final Command then;

    private ProofDialog(Check check, Command then) {
        this.check = check;
        this.then = then;
        addClassName("w-s");
        DialogHead.of(this, "Is it you?", "", this::close);
        var line = new Paragraph("Enter your password to go on.");
        line.addClassName("t-line");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        password.setAutofocus(true);
        var go = new SubmitButton("Go on", this::go).onEnter(password);
        password.addValueChangeListener(typed -> go.again());
        add(line, password);
        getFooter().add(new Button("Cancel", click -> close()), go);
    }

    private boolean go() {
        var wrong = check.wrong(password.getValue());
        if (wrong.isPresent()) {
            password.setErrorMessage(wrong.get());
            password.setInvalid(true);
            password.focus();
            return false;
        }
        close();
        then.execute();
        return true;
    }
}
