package app.tandem.contact.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import org.springframework.core.Ordered;

/**
 * A tab of the contact record besides Profile: a Spring bean of its feature. Its content is created each time it opens.
 */
public interface RecordTab extends Ordered {

    /** The last part of its URL, such as "notes". */
    String address();

    /** The tab's label. */
    String label();

    /** The count beside the label, as visible to this viewer; negative for none. */
    default int count(UserId viewer, ContactRecord record) {
        return -1;
    }

    /** Why the tab is locked for this viewer; empty if it is not. */
    default String locked(ContactRecord record) {
        return "";
    }

    /** The tab's content. */
    Component open(UserId viewer, ContactRecord record, RecordPage page);
}
