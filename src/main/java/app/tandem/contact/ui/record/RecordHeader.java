package app.tandem.contact.ui.record;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.contact.ui.ActButton;
import app.tandem.contact.ui.RelationshipMark;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The record's header: name, status, relationship, owner, assignee, archived mark, buttons, and "Actions". */
class RecordHeader extends Div {

    private final H1 name = new H1();
    private final Div marks = new Div();

    private final List<ActButton> buttons;

    RecordHeader(ContactRecord record, List<ActButton> buttons, Component actions) {
        this.buttons = buttons;
        name.addClassName("t-record-name");
        marks.addClassName("t-marks");
        var title = new Div(name, marks);
        title.addClassName("t-record-title");
        var acts = new Div();
        buttons.forEach(acts::add);
        acts.add(actions);
        acts.addClassName("t-record-acts");
        addClassName("t-record-head");
        add(title, acts);
        show(record);
    }

    /** Shows the current record. */
    void show(ContactRecord record) {
        name.setText(record.name());
        name.getElement().setAttribute("title", record.name());
        buttons.forEach(button -> button.show(record));
        marks.removeAll();
        marks.add(span("t-status", record.data().status().label()), new RelationshipMark(record.relationship()));
        marks.add(person("Owner", record.owner()));
        var assignee = record.assignee();
        if (assignee != null) {
            marks.add(person("Assigned To", assignee));
        }
        var standard = record.standard();
        if (standard != null && standard.address().isPresent()) {
            var mark = new Span(Icons.HOUSE.create(), span("t-mark-k", "Standardized address"));
            mark.addClassName("t-marked");
            mark.getElement().setAttribute("title", standard.address().get().toString());
            marks.add(mark);
        }
        if (record.unsubscribed()) {
            var out = new Badge("Unsubscribed");
            out.addClassName("t-b-stop");
            out.getElement().setAttribute("title", "Opted out of e-mail");
            marks.add(out);
        }
        if (record.archiving() != null) {
            var archived = new Badge("Archived");
            archived.addClassName("t-b-archived");
            marks.add(archived);
        }
    }

    private static Span person(String label, Related related) {
        var mark = new Span(
                span("t-mark-k", label),
                span("t-mark-v", related.viewer() ? "You" : related.person().name()));
        mark.addClassName("t-marked");
        if (related.person().partner() && !related.viewer()) {
            mark.add(new PartnerBadge());
        }
        return mark;
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
