package app.tandem.contact.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;

/** The button of one {@link RecordAct}. */
public class ActButton extends RefusableButton {

    private final RecordAct act;

    public ActButton(RecordAct act, UserId actor, ContactRecord record, RecordPage page) {
        super(act.label(), () -> act.begin(actor, record.id(), page));
        this.act = act;
        show(record);
    }

    /** Enabled or refused by the record's current state. */
    public void show(ContactRecord record) {
        refuse(record.reasonsAgainst(act.action()));
    }
}
