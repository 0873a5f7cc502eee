package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import org.springframework.core.Ordered;

/** A button in the head of the contact record, before "Actions": a Spring bean of the feature that does it. */
public interface RecordAct extends Ordered {

    /** What stands on the button. */
    String label();

    /** What the policy is asked; where it denies it, the button stays and gives the reasons (R15). */
    Action action();

    /** Begins it. */
    void begin(UserId actor, ContactId contact, RecordPage page);
}
