package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import org.springframework.core.Ordered;

/** A button in the record's header, before "Actions": a Spring bean of its feature. */
public interface RecordAct extends Ordered {

    /** The button's label. */
    String label();

    /** The action it asks the policy about; if refused, the button stays and gives the reasons (R15). */
    Action action();

    /** Starts the action. */
    void begin(UserId actor, ContactId contact, RecordPage page);
}
