package app.tandem.email.ui.sent;

import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.email.sent.ContactEmails;
import app.tandem.people.UserId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The tab "Marketing": the e-mails to the contact (R43). */
@org.springframework.stereotype.Component
class MarketingTab implements RecordTab {

    private static final int ORDER = 5;
    private static final int MOST = 200;

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
        var content = new Div();
        content.addClassName("t-sent");
        fill(content, viewer, record, page);
        return content;
    }

    private void fill(Div content, UserId viewer, ContactRecord record, RecordPage page) {
        content.removeAll();
        try {
            var all = emails.of(viewer, record.id(), MOST);
            var heading = new H2("E-mails");
            heading.addClassName("t-side-title");
            content.add(heading);
            if (all.isEmpty()) {
                content.add(new EmptyState(
                        Icons.MAIL, "No e-mail yet", "“Send e-mail” in Actions writes one; it is listed here then."));
            }
            all.forEach(one ->
                    content.add(new SentLine(one, false, emails, viewer, () -> fill(content, viewer, record, page))));
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }
}
