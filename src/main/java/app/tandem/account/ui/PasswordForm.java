package app.tandem.account.ui;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Passwords;
import app.tandem.people.signins.SignInEnd;
import app.tandem.shell.parts.NewPasswordField;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.proof.Prover;
import app.tandem.shell.security.ClosedAccount;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;

/** The form for a new password; the old one proves who asks. */
class PasswordForm extends Div {

    private final transient Passwords passwords;
    private final transient Prover prover;
    private final UserId user;
    private final PasswordField old = new PasswordField("Present password");
    private final NewPasswordField chosen = new NewPasswordField("New password");
    private final SubmitButton change = new SubmitButton("Change password", this::change);

    PasswordForm(Passwords passwords, Prover prover, UserId user, List<String> own) {
        this.passwords = passwords;
        this.prover = prover;
        this.user = user;
        addClassName("t-preferences-form");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setRequired(true);
        old.setWidthFull();
        chosen.knowing(own);
        change.onEnter(old, chosen);
        old.addValueChangeListener(typed -> change.again());
        chosen.addValueChangeListener(typed -> change.again());
        var line = new Paragraph("You are then signed out everywhere, here as well, and sign in with the new one.");
        line.addClassNames("t-line", "t-sub");
        var acts = new Div(change);
        acts.addClassName("t-form-acts");
        add(old, chosen, line, acts);
    }

    private boolean change() {
        old.setInvalid(false);
        chosen.setInvalid(false);
        try {
            var wrong = prover.proof(user, () -> passwords.change(user, old.getValue(), chosen.getValue()));
            if (wrong.isPresent()) {
                old.setErrorMessage(wrong.get());
                old.setInvalid(true);
                old.focus();
                return false;
            }
        } catch (IllegalArgumentException refused) {
            chosen.refuse(String.valueOf(refused.getMessage()));
            return false;
        }
        old.clear();
        chosen.clear();
        ClosedAccount.leave(UI.getCurrent(), SignInEnd.PASSWORD);
        return true;
    }
}
