package app.tandem.account.ui;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Passwords;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.security.ThisSignIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.Command;

/** Asks for the password again before something that only the person themself may do, some minutes after the last proof. */
class ProofDialog extends Dialog {

    /** Asks where it is needed. */
    @org.springframework.stereotype.Component
    static class Prover {

        private final Passwords passwords;
        private final ThisSignIn signIn;

        Prover(Passwords passwords, ThisSignIn signIn) {
            this.passwords = passwords;
            this.signIn = signIn;
        }

        /** Does it at once if the person has proven themself within the last minutes, or when they have. */
        void prove(UserId user, Command then) {
            var page = UI.getCurrent();
            if (signIn.isFresh(page)) {
                then.execute();
            } else {
                new ProofDialog(password -> passwords.isOf(user, password), () -> {
                            signIn.proven(page);
                            then.execute();
                        })
                        .open();
            }
        }
    }

    /** Whether it is the password. */
    @FunctionalInterface
    interface Check extends java.io.Serializable {
        boolean is(String password);
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
        if (!check.is(password.getValue())) {
            password.setErrorMessage("This is not your password.");
            password.setInvalid(true);
            password.focus();
            return false;
        }
        close();
        then.execute();
        return true;
    }
}
