package app.tandem.contact.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import com.vaadin.flow.component.html.Div;
import org.springframework.core.Ordered;

/** A section beside the profile, below the relationships: a Spring bean of its feature. */
public interface RecordSide extends Ordered {

    /** Creates the section, filled by {@link Section#show}. */
    Section open(UserId viewer, RecordPage page);

    /** A section that shows the record around it. */
    abstract class Section extends Div {

        /** Shows the current record. */
        public abstract void show(ContactRecord record);
    }
}
