package app.tandem.history.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.AccessHistory;
import app.tandem.history.AccessReport;
import app.tandem.history.PersonChecks;
import app.tandem.operation.Operations;
import app.tandem.people.People;
import app.tandem.people.UserId;
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
                (line, hold) -> new EndAccessDialog(operations, people, viewer, record, line, hold.end(), page).open());
    }
}
