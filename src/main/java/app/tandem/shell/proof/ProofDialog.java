package app.tandem.shell.proof;

import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/** Asks for the password again before something that only the person themself may do, some minutes after the last proof. */
class ProofDialog extends Dialog {

    /** Whether it is the password, or why that is not looked at. */
    @FunctionalInterface
    interface Check extends java.io.Serializable {
        Optional<String> wrong(String password);
    }

    private final PasswordField password = new PasswordField("Password");
    private final transient Check check;
    private final Command then;

    ProofDialog(Check check, Command then) {
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
