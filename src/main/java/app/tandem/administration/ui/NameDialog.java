package app.tandem.administration.ui;

import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks for the name of something. */
class NameDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final SerializableConsumer<String> save;

    /** @param save an IllegalArgumentException of it is shown at the field */
    NameDialog(String title, String before, String yes, SerializableConsumer<String> save) {
        this.save = save;
        setHeaderTitle(title);
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        name.setValue(before);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        add(name);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton(yes, this::submit).onEnter(name));
        addOpenedChangeListener(opened -> name.focus());
    }

    /** Says what it names, and that there may be none. */
    NameDialog mayBeEmpty(String label, String help) {
        name.setLabel(label);
        name.setHelperText(help);
        name.setRequiredIndicatorVisible(false);
        return this;
    }

    private boolean submit() {
        try {
            save.accept(name.getValue());
            close();
            return true;
        } catch (IllegalArgumentException refused) {
            name.setErrorMessage(refused.getMessage());
            name.setInvalid(true);
            name.focus();
            return false;
        }
    }
}
