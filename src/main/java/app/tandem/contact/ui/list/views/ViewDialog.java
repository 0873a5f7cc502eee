package app.tandem.contact.ui.list.views;

import app.tandem.contact.list.SavedViews;
import app.tandem.contact.list.ViewRefused;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** The dialog for a view's name. */
class ViewDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final SerializableConsumer<String> keep;

    /** Opens it; a ViewRefused thrown on saving is shown at the field. */
    ViewDialog(String title, String hint, String now, SerializableConsumer<String> keep) {
        this.keep = keep;
        setHeaderTitle(title);
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        if (!hint.isEmpty()) {
            var line = new Paragraph(hint);
            line.addClassName("t-sub");
            add(line);
        }
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setHelperText("Up to " + SavedViews.NAME + " characters");
        name.setValue(now);
        name.setAutoselect(true);
        add(name);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Save", this::save).onEnter(name));
        // the menu that this was chosen from gives the focus back to its button a moment after it has closed
        name.getElement().executeJs("setTimeout(() => this.focus(), 100)");
    }

    private boolean save() {
        try {
            keep.accept(name.getValue());
            close();
            return true;
        } catch (ViewRefused refused) {
            name.setErrorMessage(refused.sentence());
            name.setInvalid(true);
            name.focus();
            return false;
        }
    }
}
