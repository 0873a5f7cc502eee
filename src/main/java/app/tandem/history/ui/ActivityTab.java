package app.tandem.history.ui;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.Timeline;
import app.tandem.people.UserId;
import org.springframework.stereotype.Component;

/** The tab "Activity": everything that happened on the contact (R43). */
@Component
class ActivityTab implements RecordTab {

    private static final int ORDER = 20;

    private final Timeline timeline;

    ActivityTab(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String address() {
        return "activity";
    }

    @Override
    public String label() {
        return "Activity";
    }

    @Override
    public com.vaadin.flow.component.Component open(UserId viewer, ContactRecord record, RecordPage page) {
        return new ActivityPanel(timeline, viewer, record, page);
    }
}
