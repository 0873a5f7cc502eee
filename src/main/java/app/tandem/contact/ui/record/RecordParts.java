package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.contact.ContactField.Section;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.ActButton;
import app.tandem.contact.ui.MenuLine;
import app.tandem.contact.ui.RecordSide;
import app.tandem.contact.ui.TabContent;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DiscardDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a record's page: header, banner, tabs, and the profile's sections in columns. */
class RecordParts extends Div {

    private final RecordPage page;
    private final RecordActions actions;
    private final RecordHeader header;
    private final Div banner = new Div();
    private final ChangedNotice notice = new ChangedNotice(this::askReload);
    private final List<FieldSection> sections;
    private final RelationshipsSection relationships;
    private final ConsentSection consent;
    private final List<RecordSide.Section> sides;
    private final RecordTabs tabs;
    private final Div profile = new Div();
    private final Div body = new Div();
    private ContactRecord record;
    private String address = RecordTabs.PROFILE;
    private @Nullable Component content;

    RecordParts(ContactRecord record, List<MenuLine> menu, RecordPage page, RecordCommands features, UserId viewer) {
        this.page = page;
        this.record = record;
        this.sides =
                features.sides().stream().map(side -> side.open(viewer, page)).toList();
        this.tabs = new RecordTabs(features.tabs(), viewer, record, page);
        this.actions = new RecordActions(record, menu, page);
        this.header = new RecordHeader(
                record,
                features.acts().stream()
                        .map(act -> new ActButton(act, viewer, record, page))
                        .toList(),
                actions.menu());
        this.consent = new ConsentSection(features.consent(), viewer, record, page);
        this.relationships = new RelationshipsSection(record, page);
        var contact = new FieldSection(Section.CONTACT, record, page);
        var where = new FieldSection(Section.ADDRESS, record, page);
        var lead = new FieldSection(Section.LEAD, record, page);
        var employment = new FieldSection(Section.EMPLOYMENT, record, page);
        sections = List.of(contact, where, lead, employment);
        banner.add(new RecordBanner(record, page));
        sides.forEach(section -> section.show(record));
        var side = new Div(relationships);
        sides.forEach(side::add);
        side.addClassNames("t-col", "t-side");
        profile.add(column(contact, where), column(lead, employment, consent), side);
        profile.addClassName("t-cols");
        body.addClassName("t-tab-body");
        addClassName("t-record");
        add(header, banner, tabs, notice, profile, body);
    }

    /** Shows the current record, keeping typed text. */
    void show(ContactRecord now, List<MenuLine> menu) {
        record = now;
        tabs.count(now);
        header.show(record);
        actions.show(record, menu);
        banner.removeAll();
        banner.add(new RecordBanner(record, page));
        sections.forEach(section -> section.show(record));
        relationships.show(record);
        consent.show(record);
        sides.forEach(section -> section.show(record));
        if (content instanceof TabContent tab) {
            tab.show(record);
        }
        if (notice.isVisible() && !typed()) {
            reload();
        }
    }

    /** Shows others' changes, in the tab's content too; while something is being typed it only says so. */
    void changed(ContactRecord now, List<MenuLine> menu) {
        var before = record;
        var counted = tabs.numbers();
        show(now, menu);
        if (!typed()) {
            reload();
        } else if (!now.equals(before) || !tabs.numbers().equals(counted)) {
            notice.setVisible(true);
        }
    }

    private void askReload() {
        if (typed()) {
            new DiscardDialog(this::startAnew).open();
        } else {
            startAnew();
        }
    }

    private void startAnew() {
        sections.forEach(FieldSection::leave);
        open(address);
        page.refresh();
        notice.setVisible(false);
    }

    private void reload() {
        notice.setVisible(false);
        if (content instanceof TabContent tab) {
            tab.readAnew();
        }
    }

    /** Starts this action in the tab with this address, if it is open. */
    void begin(String there, Action action) {
        if (there.equals(address) && content instanceof TabContent tab) {
            tab.begin(action);
        }
    }

    /** Whether this tab's content exists already. */
    boolean isOpen(String other) {
        return other.equals(address) && (content != null || other.equals(RecordTabs.PROFILE));
    }

    /** The address of the open tab. */
    String tab() {
        return address;
    }

    /** Whether leaving would lose something. */
    boolean typed() {
        return sections.stream().anyMatch(FieldSection::typed) || typedBelow();
    }

    private boolean typedBelow() {
        return content instanceof TabContent tab && tab.typed();
    }

    /** Whether changing tabs would lose typed text: the profile is kept, a tab's content is not. */
    boolean losesAt(String other) {
        return !other.equals(address) && typedBelow();
    }

    /** Marks the open tab again. */
    void stay() {
        tabs.mark(address);
    }

    /** Whether there is a tab with this address. */
    boolean has(String other) {
        return tabs.has(other);
    }

    /** Drops the content of the tab being left. */
    void close() {
        content = null;
        body.removeAll();
    }

    /** Opens the tab with this address, creating its content anew. */
    void open(String other) {
        address = other;
        content = tabs.show(other, record);
        body.removeAll();
        profile.setVisible(content == null);
        body.setVisible(content != null);
        if (content != null) {
            body.add(content);
        }
    }

    private static Div column(Component... sections) {
        var column = new Div(sections);
        column.addClassName("t-col");
        return column;
    }
}
