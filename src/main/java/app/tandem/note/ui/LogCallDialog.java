package app.tandem.note.ui;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.note.Calls;
import app.tandem.note.InvalidNote;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;

/** Logs a call that has just been made, with what was said. */
class LogCallDialog extends Dialog {

    private final Calls calls;
    private final UserId actor;
    private final ContactId contact;
    private final RecordPage page;
    private final TextArea said = new TextArea("What was said");

    LogCallDialog(Calls calls, UserId actor, ContactId contact, RecordPage page) {
        this.calls = calls;
        this.actor = actor;
        this.contact = contact;
        this.page = page;
        setHeaderTitle("Log a call");
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> leave());
        said.addClassName("t-note-text");
        said.setHelperText("Optional. The call is logged as of now.");
        said.setManualValidation(true);
        said.addValueChangeListener(change -> said.setInvalid(false));
        add(said);
        var cancel = new Button("Cancel", click -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Log call", this::log).onCtrlEnter(said));
        addOpenedChangeListener(opened -> said.focus());
    }

    private boolean log() {
        try {
            calls.log(actor, contact, said.getValue());
            close();
            Toast.done("Call logged", "");
            page.refresh();
            return true;
        } catch (InvalidNote invalid) {
            said.setErrorMessage(invalid.sentence());
            said.setInvalid(true);
        } catch (ActionRefused refused) {
            Toast.refused("The call was not logged", String.valueOf(refused.getMessage()));
        } catch (ContactNotFound gone) {
            close();
            page.gone();
        }
        return false;
    }

    private void leave() {
        if (said.isEmpty()) {
            close();
        } else {
            new DiscardDialog(this::close).open();
        }
    }
}
