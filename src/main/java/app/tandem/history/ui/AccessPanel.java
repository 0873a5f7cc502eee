package app.tandem.history.ui;

import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.TabContent;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.AccessLine;
import app.tandem.history.AccessReport;
import app.tandem.history.AccessReport.Report;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableSupplier;

/** The access report at the left; the person check and the history at the right. */
class AccessPanel extends Div implements TabContent {

    private final AccessReport report;
    private final ContactRecord record;
    private final UserId viewer;
    private final RecordPage page;
    private final CheckPerson check;
    private final SerializableSupplier<HistoryList> history;
    private final SerializableBiConsumer<AccessLine, AccessLine.Hold> onEnd;
    private final Div who = new Div();
    private final Div before = new Div();

    AccessPanel(
            AccessReport report,
            ContactRecord record,
            UserId viewer,
            RecordPage page,
            CheckPerson check,
            SerializableSupplier<HistoryList> history,
            SerializableBiConsumer<AccessLine, AccessLine.Hold> onEnd) {
        this.report = report;
        this.record = record;
        this.viewer = viewer;
        this.page = page;
        this.check = check;
        this.history = history;
        this.onEnd = onEnd;
        who.addClassName("t-col");
        var side = new Div(check, before);
        side.addClassNames("t-col", "t-access-side");
        addClassNames("t-access", "t-access-cols");
        add(who, side);
        reload();
    }

    @Override
    public void show(ContactRecord now) {
        reload();
        check.refresh();
    }

    private void reload() {
        try {
            var now = report.of(viewer, record.id());
            who.removeAll();
            var heading = new H2(heading(now));
            heading.addClassName("t-h3");
            var head = new Div(heading);
            head.addClassName("t-sec-head");
            who.add(head, new AccessTable(now, onEnd));
            if (!now.all()) {
                who.add(others());
            }
            before.removeAll();
            before.add(history.get());
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }

    private static String heading(Report now) {
        if (!now.all()) {
            return "Who can see this contact";
        }
        return now.seeing() == 1 ? "1 person can see this contact" : now.seeing() + " people can see this contact";
    }

    private static Div others() {
        var words = new Span("You see the owner, the assignee, your own firm and the people you shared it with.");
        words.addClassName("t-line");
        var note = new Div(Icons.LOCK.create(), words);
        note.addClassName("t-callout");
        return note;
    }
}
