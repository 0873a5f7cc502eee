package app.tandem.operation.ui.log;

import app.tandem.operation.preview.Preview.PersonCount;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** The dialog to choose which of several previous owners to hand contacts back to, one at a time (R48). */
class HandBackDialog extends Dialog {

    private final RadioButtonGroup<PersonCount> owners = new RadioButtonGroup<>("Previous owner");
    private final SerializableConsumer<PersonCount> onChoice;

    HandBackDialog(String what, List<PersonCount> previous, SerializableConsumer<PersonCount> onChoice) {
        this.onChoice = onChoice;
        addClassName("w-s");
        DialogHead.of(this, "Hand back", what, this::close);
        owners.setItems(previous);
        owners.setItemLabelGenerator(one -> one.person().name() + " · " + Amount.contacts(one.contacts()));
        owners.addClassName("t-op-owners");
        owners.addValueChangeListener(change -> owners.setInvalid(false));
        add(owners);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Continue", this::choose).onEnter(owners));
    }

    private boolean choose() {
        var chosen = owners.getValue();
        if (chosen == null) {
            owners.setErrorMessage("Select a previous owner first.");
            owners.setInvalid(true);
            return false;
        }
        close();
        onChoice.accept(chosen);
        return true;
    }
}
