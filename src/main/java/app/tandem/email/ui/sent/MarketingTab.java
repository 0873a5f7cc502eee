package app.tandem.email.ui.sent;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.email.sent.ContactEmails;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;

/** The tab "Marketing": the e-mails to the contact (R43). */
@org.springframework.stereotype.Component
class MarketingTab implements RecordTab {

    private static final int ORDER = 5;

    private final ContactEmails emails;

    MarketingTab(ContactEmails emails) {
        this.emails = emails;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String address() {
        return "marketing";
    }

    @Override
    public String label() {
        return "Marketing";
    }

    @Override
    public Component open(UserId viewer, ContactRecord record, RecordPage page) {
        return new SentPanel(emails, viewer, record.id(), page);
    }
}
