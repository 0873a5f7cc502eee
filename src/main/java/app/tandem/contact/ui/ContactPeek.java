package app.tandem.contact.ui;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactField.Section;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.contact.ui.record.FieldLines;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** A preview of a contact beside the list: who it is, how to reach them, and the owner. */
public class ContactPeek extends Div {

    private static final Set<ContactField> SAID =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.STATUS);

    private final Anchor name = new Anchor();
    private final Div body = new Div();

    /** Notifies when it is closed. */
    public ContactPeek(Runnable close) {
        addClassNames("t-panel", "t-peek");
        getElement().setAttribute("role", "region");
        name.addClassName("t-name-link");
        var title = new H2(name);
        title.addClassName("t-panel-title");
        var cross = new Button(Icons.X.create(), click -> close.run());
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        cross.addClassName("t-icon-button");
        cross.setAriaLabel("Close");
        var head = new Div(title, cross);
        head.addClassName("t-panel-head");
        body.addClassName("t-panel-body");
        add(head, body);
    }

    /** Shows this contact instead. */
    public void show(ContactRecord record) {
        var address = "contacts/" + record.id().value();
        getElement().setAttribute("aria-label", "Peek at " + record.name());
        name.setText(record.name());
        name.setHref(address);
        name.getElement().setAttribute("title", record.name());
        var marks = new Div(status(record), new RelationshipMark(record.relationship()));
        marks.addClassName("t-marks");
        if (record.archiving() != null) {
            var archived = new Span("Archived");
            archived.addClassName("t-archived");
            marks.add(archived);
        }
        body.removeAll();
        body.add(marks);
        for (var section : List.of(Section.CONTACT, Section.ADDRESS, Section.LEAD)) {
            body.add(new FieldLines(section, record, SAID));
        }
        body.add(related(record));
        var open = new Anchor(address, "Open the record");
        open.addClassName("t-way");
        body.add(open);
    }

    private static Span status(ContactRecord record) {
        var status = new Span(record.data().status().label());
        status.addClassName("t-status");
        return status;
    }

    private static Div related(ContactRecord record) {
        var lines = new Div();
        lines.addClassName("t-lines");
        lines.add(line("Owner", List.of(record.owner())));
        var assignee = record.assignee();
        if (assignee != null) {
            lines.add(line("Assigned To", List.of(assignee)));
        }
        if (!record.sharedWith().isEmpty()) {
            lines.add(line("Shared With", record.sharedWith()));
        }
        return lines;
    }

    private static Div line(String label, List<Related> people) {
        var key = new Span(label);
        key.addClassName("t-k");
        var names = new Div();
        names.addClassName("t-peek-people");
        for (var one : people) {
            var person = new Span(one.viewer() ? "You" : one.person().name());
            if (one.person().partner() && !one.viewer()) {
                person.add(new PartnerBadge());
            }
            names.add(person);
        }
        var line = new Div(key, names);
        line.addClassName("t-f");
        return line;
    }
}
