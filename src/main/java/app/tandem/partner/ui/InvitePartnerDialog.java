package app.tandem.partner.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.partner.PartnershipRefused;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.NoSuchElementException;
import org.springframework.dao.DataIntegrityViolationException;

/** Invites an agent by e-mail. */
class InvitePartnerDialog extends Dialog {

    private final EmailField email = new EmailField("E-mail address");
    private final SerializableConsumer<String> invite;

    /** @param invite what it refuses is shown at the field */
    InvitePartnerDialog(SerializableConsumer<String> invite) {
        this.invite = invite;
        setHeaderTitle("Invite an agent");
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        var hint = new Paragraph("The agent gets an e-mail with a link that works for 30 days: with an account, they"
                + " accept; without one, they register themself and their firm. Nothing is shared by it.");
        hint.addClassName("t-sub2");
        email.setWidthFull();
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.addValueChangeListener(change -> email.setInvalid(false));
        var form = new Div(hint, email);
        form.addClassName("t-admin-form");
        add(form);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Send invitation", this::submit).onEnter(email));
        addOpenedChangeListener(opened -> email.focus());
    }

    private boolean submit() {
        try {
            invite.accept(email.getValue());
            close();
            return true;
        } catch (EntryRefused refused) {
            return refused(refused.sentence());
        } catch (PartnershipRefused refused) {
            return refused(refused.sentence());
        } catch (IllegalStateException | NoSuchElementException | DataIntegrityViolationException meanwhile) {
            return refused("Partners were changed in another window meanwhile. Look there, then try again.");
        }
    }

    private boolean refused(String sentence) {
        email.setErrorMessage(sentence);
        email.setInvalid(true);
        email.focus();
        return false;
    }
}
