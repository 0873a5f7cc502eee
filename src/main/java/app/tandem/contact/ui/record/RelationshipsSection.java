package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.contact.ui.Dates;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Owner, assignee and shares, as far as the viewer may know of them (R6a). */
class RelationshipsSection extends Div {

    private static final int SHOWN = 4;

    private final Div body = new Div();
    private final RefusableButton edit;
    private final RecordPage page;

    RelationshipsSection(ContactRecord record, RecordPage page) {
        this.page = page;
        edit = new RefusableButton("Edit", page::modifyRelationships);
        addClassNames("t-section", "t-relationships");
        add(new SectionHead("Relationships", edit), body);
        show(record);
    }

    /** Shows the current record. */
    void show(ContactRecord record) {
        edit.refuse(modifiable(record) ? List.of() : record.reasonsAgainst(Action.SHARE));
        body.removeAll();
        body.add(block("Owner", List.of(record.owner())));
        var assignee = record.assignee();
        if (assignee != null) {
            body.add(block("Assigned To", List.of(assignee)));
        }
        if (!record.sharedWith().isEmpty()) {
            body.add(block("Shared With", record.sharedWith()));
        }
        if (record.seenBy() > 0) {
            var note = note(
                    Icons.EYE,
                    record.seenBy() == 1
                            ? "1 person can see this contact."
                            : record.seenBy() + " people can see this contact.");
            note.add(link("Open Access", () -> page.openTab("access")));
            body.add(note);
        } else if (!record.sees(Part.ALL_RELATIONS)) {
            body.add(note(Icons.LOCK, neverShown(record)));
        }
    }

    /** Whether any relationship can be changed. */
    private static boolean modifiable(ContactRecord record) {
        var assignee = record.assignee();
        return record.may(Action.SHARE)
                || record.may(Action.ASSIGN)
                || assignee != null && assignee.mayEnd()
                || record.sharedWith().stream().anyMatch(Related::mayEnd);
    }

    private static String neverShown(ContactRecord record) {
        return record.assignedToViewer()
                ? "Loans and private notes are never shown to partners."
                : "Loans, private notes, groups, activity and other people’s tasks are never shown to partners.";
    }

    private static Div block(String label, List<Related> people) {
        var heading = new Span(label);
        heading.addClassName("t-label");
        var block = new Div(heading);
        block.addClassName("t-rel-block");
        people.stream().limit(SHOWN).map(RelationshipsSection::line).forEach(block::add);
        if (people.size() > SHOWN) {
            var more = link("and " + (people.size() - SHOWN) + " more", () -> {});
            more.addClickListener(click -> {
                block.remove(more);
                people.stream().skip(SHOWN).map(RelationshipsSection::line).forEach(block::add);
            });
            block.add(more);
        }
        return block;
    }

    private static Button link(String text, Runnable action) {
        var link = new Button(text, click -> action.run());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassName("t-link");
        return link;
    }

    private static PersonLine line(Related related) {
        var text = new StringBuilder(related.viewer() ? "You" : related.organization());
        var since = related.since();
        if (!related.givenBy().isEmpty()) {
            text.append(" · by ").append(related.givenBy());
            text.append(since == null ? "" : ", " + Dates.day(since));
        } else if (since != null && (related.viewer())) {
            text.append(" · since ").append(Dates.day(since));
        }
        if (related.formerPartner()) {
            text.append(" · former partner");
        }
        return new PersonLine(
                        related.person().name(),
                        text.toString(),
                        related.person().partner())
                .ofReader(related.viewer());
    }

    private static Div note(Icons icon, String text) {
        var words = new Span(text);
        words.addClassName("t-line");
        var note = new Div(icon.create(), words);
        note.addClassNames("t-callout", "t-rel-note");
        return note;
    }
}
