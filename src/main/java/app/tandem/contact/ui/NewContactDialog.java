package app.tandem.contact.ui;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactField.Section;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.InvalidContact;
import app.tandem.contact.record.LeadSources;
import app.tandem.contact.ui.record.FieldForm;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The dialog for a new contact: any detail is enough, and its record opens afterwards (R1, R31). */
public class NewContactDialog extends Dialog {

    private final Contacts contacts;
    private final UserId actor;
    private final Map<Section, FieldForm> forms = new EnumMap<>(Section.class);

    /** Opens with empty fields; the actor will own the contact. */
    public NewContactDialog(Contacts contacts, LeadSources leadSources, UserId actor) {
        this.contacts = contacts;
        this.actor = actor;
        setHeaderTitle("New contact");
        addClassNames("w-l", "t-new-contact");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> leave());
        var hint = new Paragraph("A name, an e-mail or a phone number is enough.");
        hint.addClassName("t-sub");
        add(hint);
        var sources = leadSources.of(actor);
        for (var section : List.of(Section.CONTACT, Section.LEAD, Section.ADDRESS, Section.EMPLOYMENT)) {
            var heading = new H3(section.label());
            heading.addClassName("t-h3");
            var form = new FieldForm(section.fields(), sources);
            form.start(field -> field == ContactField.STATUS ? LeadStatus.NEW_LEAD.name() : "");
            forms.put(section, form);
            add(heading, form);
        }
        footer();
        addOpenedChangeListener(opened -> form(Section.CONTACT).focusFirst());
    }

    private void footer() {
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var create = new SubmitButton("Create contact", this::create);
        create.onEnter(forms.values().toArray(FieldForm[]::new));
        getFooter().add(cancel, create);
    }

    private boolean create() {
        try {
            var data = ContactData.EMPTY;
            for (var form : forms.values()) {
                data = form.over(data);
            }
            var id = contacts.create(actor, data);
            close();
            UI.getCurrent().navigate("contacts/" + id.value());
            return true;
        } catch (InvalidContact invalid) {
            forms.forEach((section, form) -> {
                Map<ContactField, String> here = new EnumMap<>(ContactField.class);
                invalid.refusals().forEach((field, sentence) -> {
                    if (field.section() == section) {
                        here.put(field, sentence);
                    }
                });
                if (!here.isEmpty()) {
                    form.refuse(here);
                }
            });
            return false;
        }
    }

    private void leave() {
        if (forms.values().stream().anyMatch(FieldForm::typed)) {
            new DiscardDialog(this::close).open();
        } else {
            close();
        }
    }

    private FieldForm form(Section section) {
        return Objects.requireNonNull(forms.get(section));
    }
}
