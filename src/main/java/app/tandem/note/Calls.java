package app.tandem.note;

import app.tandem.access.Action;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.intake.Cleaned;
import app.tandem.intake.PlainText;
import app.tandem.people.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls with a contact, as part of its activity (R43). */
@Service
@Transactional
public class Calls {

    /** The longest text about a call, in characters. */
    public static final int SAID = 1_000;

    private final ContactAuthorization facts;
    private final ActivityLog log;

    Calls(ContactAuthorization facts, ActivityLog log) {
        this.facts = facts;
        this.log = log;
    }

    /**
     * Records a call just made; throws ContactNotFound, ActionRefused or InvalidNote.
     *
     * @param said what was talked about; may be empty
     */
    public void log(UserId actor, ContactId contact, String said) {
        facts.requireLocked(Action.LOG_CALL, actor, contact);
        var text = Cleaned.text(said);
        PlainText.refusal(text, SAID).ifPresent(sentence -> {
            throw new InvalidNote(sentence);
        });
        log.record(ActivityLog.Entry.of(contact, actor, ActivityLog.Kind.CALL_LOGGED, text));
    }
}
