package app.tandem.history.ui;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.AccessHistory;
import app.tandem.history.AccessLine;
import app.tandem.history.AccessReport;
import app.tandem.history.PersonChecks;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.EndOfAccess;
import app.tandem.operation.ui.EndAccessDialog;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PlaceAnswer;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tab "Access": who can see the contact and why, the history, and the person check. */
@Component
class AccessTab implements RecordTab {

    private static final int ORDER = 60;

    private final AccessReport report;
    private final AccessHistory history;
    private final PersonChecks checks;
    private final Operations operations;
    private final People people;

    AccessTab(AccessReport report, AccessHistory history, PersonChecks checks, Operations operations, People people) {
        this.report = report;
        this.history = history;
        this.checks = checks;
        this.operations = operations;
        this.people = people;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String address() {
        return "access";
    }

    @Override
    public String label() {
        return "Access";
    }

    @Override
    public com.vaadin.flow.component.Component open(UserId viewer, ContactRecord record, RecordPage page) {
        return new AccessPanel(
                report,
                record,
                viewer,
                page,
                new CheckPerson(checks, viewer, record, page),
                () -> new HistoryList(history, viewer, record.id(), page),
                (line, hold) -> end(viewer, record, line, hold.end(), page));
    }

    /** Ends one person's share or assignment (R12, R44). */
    private void end(UserId viewer, ContactRecord record, AccessLine line, Action end, RecordPage page) {
        var opened = OpenOperation.on(
                new Selection.Some(Set.of(record.id())),
                operations,
                people,
                viewer,
                new PlaceAnswer(operations, people, page));
        var words = line.viewer() ? "Give up access" : end == Action.UNSHARE ? "Unshare" : "Unassign";
        new EndAccessDialog(
                        opened,
                        Request.of(EndOfAccess.by(end, line.person().id())),
                        line.viewer() ? words : words + " from " + line.person().name(),
                        record.name(),
                        words,
                        opened::submitAndWait)
                .open();
    }
}
