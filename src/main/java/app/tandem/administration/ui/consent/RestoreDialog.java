package app.tandem.administration.ui.consent;

import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceRefused;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializablePredicate;

/** Asks who consented again, when, how, to which wording, and what proves it (R35). */
public class RestoreDialog extends Dialog {

    private final EvidenceFields fields = EvidenceFields.proof();
    private final SerializablePredicate<Evidence> restore;

    /**
     * @param what "e-mail to ada@test.example"
     * @param restore an EvidenceRefused of it is shown at its fields; false where it was refused and has been said
     */
    public RestoreDialog(String what, SerializablePredicate<Evidence> restore) {
        this.restore = restore;
        addClassName("w-m");
        DialogHead.of(this, "Restore consent", what, this::leave);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        addDialogCloseActionListener(close -> leave());
        var words = new Paragraph("Only the person themself can opt in again. What you enter is kept as the evidence.");
        words.addClassName("t-sub2");
        add(words, fields);
        var cancel = new Button("Cancel", click -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Restore consent", this::submit).onCtrlEnter(fields));
    }

    private boolean submit() {
        if (fields.noDay()) {
            return false;
        }
        try {
            boolean restored = restore.test(fields.value());
            if (restored) {
                close();
            }
            return restored;
        } catch (EvidenceRefused refused) {
            fields.show(refused);
            return false;
        }
    }

    private void leave() {
        if (fields.typed()) {
            new DiscardDialog(this::close).open();
        } else {
            close();
        }
    }
}
