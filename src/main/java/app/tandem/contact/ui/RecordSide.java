package app.tandem.contact.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import com.vaadin.flow.component.html.Div;
import org.springframework.core.Ordered;

/** A section beside the profile, below the relationships: a Spring bean of the feature whose it is. */
public interface RecordSide extends Ordered {

    /** The section, which {@link Section#show} fills. */
    Section open(UserId viewer, RecordPage page);

    /** A section that knows of the record around it. */
    abstract class Section extends Div {

        /** The record as it is now. */
        public abstract void show(ContactRecord record);
    }
}
