package app.tandem.contact.ui.record;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.EditConflict;
import app.tandem.contact.record.InvalidContact;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A section being edited in place: Enter saves, Esc cancels after asking if something was typed (R49). */
class SectionForm extends Div {

    private final RecordPage page;
    private final Runnable close;
    private final FieldForm fields;
    private final Div conflict = new Div();
    private ContactData base;

    SectionForm(
            ContactField.Section section,
            ContactRecord record,
            List<LeadSource> leadSources,
            RecordPage page,
            Runnable close) {
        this.page = page;
        this.close = close;
        this.base = record.data();
        var visible = ContactField.in(record.parts());
        this.fields = new FieldForm(
                section.fields().stream().filter(visible::contains).toList(), leadSources);
        fields.start(field -> start(field, record));
        var save = new SubmitButton("Save", this::save).onEnter(fields);
        var cancel = new Button("Cancel", click -> close.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(save, cancel);
        buttons.addClassName("t-form-acts");
        addClassName("t-form");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Edit " + section.label());
        add(conflict, fields, buttons);
        Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE)
                .listenOn(this)
                .resetFocusOnActiveElement();
        fields.focusFirst();
    }

    /** Whether leaving would lose typed text. */
    boolean typed() {
        return fields.typed();
    }

    private static String start(ContactField field, ContactRecord record) {
        return switch (field.holds()) {
            case STATUS, CHOICE, YES_OR_NO, LEAD_SOURCE -> record.data().text(field);
            default -> ReaderText.of(field, record.shown(field));
        };
    }

    private boolean save() {
        try {
            var saved = page.save(base, fields.over(base));
            close.run();
            page.show(saved);
            return true;
        } catch (InvalidContact invalid) {
            fields.refuse(invalid.refusals());
        } catch (EditConflict conflicting) {
            base = conflicting.base();
            conflict.removeAll();
            conflict.add(new ConflictCallout(conflicting, fields));
        } catch (ActionRefused refused) {
            Toast.refused("This can no longer be saved", String.valueOf(refused.getMessage()));
        } catch (ContactNotFound gone) {
            page.gone();
        }
        return false;
    }

    private void leave() {
        if (!typed()) {
            close.run();
        } else {
            new DiscardDialog(close).open();
        }
    }
}
