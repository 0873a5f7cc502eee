package app.tandem.administration.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.administration.Member;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;

/** The name and title of a person. */
class RenameDialog extends Dialog {

    /** Saves what was entered. */
    interface Save extends Serializable {
        void names(String firstName, String lastName, String title);
    }

    private final TextField firstName = new TextField("First name");
    private final TextField lastName = new TextField("Last name");
    private final TextField title = new TextField("Title");
    private final EntryFields fields = new EntryFields()
            .put(Field.FIRST_NAME, firstName)
            .put(Field.LAST_NAME, lastName)
            .put(Field.TITLE, title);
    private final Save save;

    RenameDialog(Member member, Save save) {
        this.save = save;
        setHeaderTitle("Name and title");
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        firstName.setValue(member.firstName());
        lastName.setValue(member.lastName());
        title.setValue(member.title());
        firstName.setWidthFull();
        lastName.setWidthFull();
        title.setWidthFull();
        add(firstName, lastName, title);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Save", this::submit).onEnter(firstName, lastName, title));
        addOpenedChangeListener(opened -> firstName.focus());
    }

    private boolean submit() {
        try {
            save.names(firstName.getValue(), lastName.getValue(), title.getValue());
            close();
            return true;
        } catch (EntryRefused refused) {
            fields.show(refused);
            return false;
        }
    }
}
