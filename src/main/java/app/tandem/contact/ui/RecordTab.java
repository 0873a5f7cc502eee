package app.tandem.contact.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import org.springframework.core.Ordered;

/**
 * A tab of the contact record other than Profile: a Spring bean of the feature whose screen it is. Its content is made
 * when it is opened, and made anew each time.
 */
public interface RecordTab extends Ordered {

    /** The last part of its address, such as "notes". */
    String address();

    /** What stands on the tab. */
    String label();

    /** The number beside the label: how much of it this viewer sees; negative where there is none. */
    default int count(UserId viewer, ContactRecord record) {
        return -1;
    }

    /** Why this viewer sees nothing of it, in words, for a tab that is locked; empty where they see it. */
    default String locked(ContactRecord record) {
        return "";
    }

    /** What stands below the tab. */
    Component open(UserId viewer, ContactRecord record, RecordPage page);
}
