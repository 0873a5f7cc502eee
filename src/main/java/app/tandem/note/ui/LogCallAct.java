package app.tandem.note.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.ui.RecordAct;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.note.Calls;
import app.tandem.people.UserId;
import org.springframework.stereotype.Component;

/** "Log a call" in the head of a record. */
@Component
class LogCallAct implements RecordAct {

    private final Calls calls;

    LogCallAct(Calls calls) {
        this.calls = calls;
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public String label() {
        return "Log a call";
    }

    @Override
    public Action action() {
        return Action.LOG_CALL;
    }

    @Override
    public void begin(UserId actor, ContactId contact, RecordPage page) {
        new LogCallDialog(calls, actor, contact, page).open();
    }
}
