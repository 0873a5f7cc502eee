package app.tandem.shell.parts;

import app.tandem.people.passwords.PasswordStrength;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;

/** Where somebody chooses a password: password managers offer a new one, and its strength is told as it is typed. */
public class NewPasswordField extends PasswordField {

    private static final String HINT = "8 characters or more. A few words that belong to nobody are better than signs.";

    private List<String> own = List.of();

    /** Empty; "Password", or "New password" where there is one already. */
    public NewPasswordField(String label) {
        super(label);
        setHelperText(HINT);
        setAutocomplete(Autocomplete.NEW_PASSWORD);
        setRequired(true);
        setWidthFull();
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(typed -> judge(typed.getValue()));
    }

    /** Judges by what others know of the person. */
    public NewPasswordField knowing(Collection<String> words) {
        own = List.copyOf(words);
        return this;
    }

    /** Says why the password was not taken. */
    public void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        focus();
    }

    private void judge(String typed) {
        setInvalid(false);
        var strength = PasswordStrength.of(typed, own);
        setHelperText(strength == PasswordStrength.EMPTY ? HINT : strength.words() + ".");
    }
}
