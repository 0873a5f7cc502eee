package app.tandem.history.ui;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.AccessHistory;
import app.tandem.history.TimelineCursor;
import app.tandem.history.TimelineEntry;
import app.tandem.people.UserId;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** The history of access to a contact, newest first, page by page. */
class HistoryList extends Div {

    private static final int PAGE = 20;

    private final AccessHistory history;
    private final UserId viewer;
    private final ContactId contact;
    private final RecordPage page;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button("Show older", click -> load());
    private @Nullable TimelineCursor next;

    HistoryList(AccessHistory history, UserId viewer, ContactId contact, RecordPage page) {
        this.history = history;
        this.viewer = viewer;
        this.contact = contact;
        this.page = page;
        var heading = new H2("History");
        heading.addClassName("t-h3");
        list.addClassName("t-hist");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("t-link");
        add(heading, list, more);
        load();
    }

    private void load() {
        try {
            var read = history.page(viewer, contact, next, PAGE);
            read.happenings().forEach(happening -> list.add(line(happening)));
            next = read.next();
            more.setVisible(next != null);
            setVisible(list.getComponentCount() > 0);
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }

    private static ListItem line(TimelineEntry happening) {
        var day = new Span(ReaderTime.dayInWords(happening.at()));
        day.addClassName("t-ev-w");
        var text = new Div(happening.sentence());
        happening.lines().forEach(below -> {
            var line = new Div(below);
            line.addClassName("t-sub2");
            text.add(line);
        });
        var item = new ListItem(day, text);
        item.addClassName("t-ev");
        return item;
    }
}
