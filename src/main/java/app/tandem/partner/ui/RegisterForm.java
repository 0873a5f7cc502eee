package app.tandem.partner.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.partner.PartnerInvitations;
import app.tandem.partner.PartnerInvitations.Offer;
import app.tandem.shell.parts.NewPasswordField;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agent who is new registers themself and their firm. */
class RegisterForm extends Div {

    private final PartnerInvitations invitations;
    private final String token;
    private final SerializableBiConsumer<String, String> enter;
    private final Runnable over;
    private final TextField firm = text("Firm", "organization");
    private final TextField firstName = text("First name", "given-name");
    private final TextField lastName = text("Last name", "family-name");
    private final TextField email;
    private final NewPasswordField password = new NewPasswordField("Password");

    /** @param enter is told address and password of the account that was made */
    RegisterForm(
            PartnerInvitations invitations,
            String token,
            Offer offer,
            SerializableBiConsumer<String, String> enter,
            Runnable over) {
        this.invitations = invitations;
        this.token = token;
        this.enter = enter;
        this.over = over;
        email = text("E-mail address", "username");
        email.setValue(offer.email());
        email.setReadOnly(true);
        email.setHelperText("You sign in with it.");
        password.knowing(List.of(offer.email()));
        var names = new Div(firstName, lastName);
        names.addClassName("t-door-names");
        var submit = new SubmitButton("Register", this::register).onEnter(firm, firstName, lastName, password);
        submit.setWidthFull();
        add(firm, names, email, password, submit);
        addClassName("t-door-form");
        firm.focus();
    }

    private static TextField text(String label, String autocomplete) {
        var field = new TextField(label);
        field.setRequired(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
        field.getElement().setProperty("autocomplete", autocomplete);
        return field;
    }

    private boolean register() {
        try {
            var made = invitations.register(
                    token, firm.getValue(), firstName.getValue(), lastName.getValue(), password.getValue());
            made.ifPresentOrElse(address -> enter.accept(address, password.getValue()), over);
            return made.isPresent();
        } catch (EntryRefused refused) {
            show(refused);
            return false;
        }
    }

    private void show(EntryRefused refused) {
        Map<Field, HasValidationProperties> fields = Map.of(
                Field.ORGANIZATION, firm,
                Field.FIRST_NAME, firstName,
                Field.LAST_NAME, lastName,
                Field.PASSWORD, password);
        fields.values().forEach(field -> field.setInvalid(false));
        var field = Optional.ofNullable(fields.get(refused.field())).orElse(email);
        field.setErrorMessage(refused.sentence());
        field.setInvalid(true);
        if (field instanceof Focusable<?> there) {
            there.focus();
        }
    }
}
