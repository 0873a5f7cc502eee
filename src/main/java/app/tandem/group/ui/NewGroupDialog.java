package app.tandem.group.ui;

import app.tandem.group.GroupNameRefused;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** A new, empty group: its name. */
class NewGroupDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final SerializableConsumer<String> make;

    /** Opens it; a GroupNameRefused is shown at the field. */
    NewGroupDialog(SerializableConsumer<String> make) {
        this.make = make;
        setHeaderTitle("New group");
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        var hint = new Paragraph(
                "A group is a list of your own. Colleagues who see one of its contacts can read its" + " name there.");
        hint.addClassName("t-sub");
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        add(hint, name);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Create group", this::create).onEnter(name));
        addOpenedChangeListener(opened -> name.focus());
    }

    private boolean create() {
        try {
            make.accept(name.getValue());
            close();
            return true;
        } catch (GroupNameRefused refused) {
            name.setErrorMessage(refused.sentence());
            name.setInvalid(true);
            name.focus();
            return false;
        }
    }
}
