package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.ContactRecord;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One section of a record's fields, shown or being edited in place. */
class FieldSection extends Div {

    private final ContactField.Section section;
    private final RecordPage page;
    private final Div body = new Div();
    private final RefusableButton edit;
    private final SectionHead head;
    private ContactRecord record;
    private @Nullable SectionForm form;

    FieldSection(ContactField.Section section, ContactRecord record, RecordPage page) {
        this.section = section;
        this.page = page;
        this.record = record;
        this.edit = new RefusableButton("Edit", this::edit);
        this.head = new SectionHead(section.label(), edit);
        addClassName("t-section");
        add(head, body);
        show(record);
    }

    /** Shows the current record, unless the section is being edited. */
    void show(ContactRecord now) {
        record = now;
        edit.refuse(form == null ? now.reasonsAgainst(Action.EDIT) : List.of());
        if (form == null) {
            body.removeAll();
            body.add(new FieldLines(section, now));
        }
    }

    /** Whether leaving would lose something. */
    boolean typed() {
        return form != null && form.typed();
    }

    /** Stops editing, discarding typed text. */
    void leave() {
        if (form != null) {
            close();
        }
    }

    private void edit() {
        if (form == null) {
            form = new SectionForm(section, record, page.leadSources(), page, this::close);
            edit.setVisible(false);
            body.removeAll();
            body.add(form);
        }
    }

    private void close() {
        form = null;
        edit.setVisible(true);
        show(record);
        edit.focus();
    }
}
