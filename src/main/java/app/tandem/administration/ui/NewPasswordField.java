package app.tandem.administration.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

/** Where somebody chooses a password: password managers offer a new one. */
class NewPasswordField extends PasswordField {

    NewPasswordField() {
        super("Password");
        setHelperText("8 characters or more. A few words that belong to nobody are better than signs.");
        setAutocomplete(Autocomplete.NEW_PASSWORD);
        setRequired(true);
        setWidthFull();
    }
}
