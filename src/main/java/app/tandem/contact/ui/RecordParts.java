package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactField.Section;
import app.tandem.contact.ContactRecord;
import app.tandem.operation.MenuEntry;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/** Everything that stands on a record's page: head, banner, and the sections in their columns. */
class RecordParts extends Div {

    private final RecordPage page;
    private final RecordActions actions;
    private final RecordHeader header;
    private final Div banner = new Div();
    private final List<FieldSection> sections;
    private final RelationshipsSection relationships;

    RecordParts(ContactRecord record, Map<Action, MenuEntry> menu, RecordPage page) {
        this.page = page;
        this.actions = new RecordActions(record, menu, page);
        this.header = new RecordHeader(record, actions);
        this.relationships = new RelationshipsSection(record, page);
        var contact = new FieldSection(Section.CONTACT, record, page);
        var address = new FieldSection(Section.ADDRESS, record, page);
        var lead = new FieldSection(Section.LEAD, record, page);
        var employment = new FieldSection(Section.EMPLOYMENT, record, page);
        sections = List.of(contact, address, lead, employment);
        banner.add(new RecordBanner(record, page));
        var side = new Div(relationships);
        side.addClassNames("t-col", "t-side");
        var columns = new Div(column(contact, address), column(lead, employment), side);
        columns.addClassName("t-cols");
        addClassName("t-record");
        add(header, banner, columns);
    }

    /** Shows the record as it is now; what is being typed stays. */
    void show(ContactRecord record, Map<Action, MenuEntry> menu) {
        header.show(record);
        actions.show(record, menu);
        banner.removeAll();
        banner.add(new RecordBanner(record, page));
        sections.forEach(section -> section.show(record));
        relationships.show(record);
    }

    /** Whether leaving would lose something. */
    boolean typed() {
        return sections.stream().anyMatch(FieldSection::typed);
    }

    private static Div column(FieldSection... sections) {
        var column = new Div(sections);
        column.addClassName("t-col");
        return column;
    }
}
