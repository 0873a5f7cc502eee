package app.tandem.email.ui.sent;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.TabContent;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.email.sent.ContactEmails;
import app.tandem.email.sent.SentEmail;
import app.tandem.people.UserId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** The e-mails to one contact, the latest first; follows what becomes of them while it is open. */
class SentPanel extends Div implements TabContent {

    private static final int PAGE = 50;

    private final ContactEmails emails;
    private final UserId viewer;
    private final ContactId contact;
    private final RecordPage page;
    private final Div lines = new Div();
    private int shown = PAGE;
    private final Button older = new Button("Show older", click -> {
        shown += PAGE;
        fill();
    });

    SentPanel(ContactEmails emails, UserId viewer, ContactId contact, RecordPage page) {
        this.emails = emails;
        this.viewer = viewer;
        this.contact = contact;
        this.page = page;
        var heading = new H2("E-mails");
        heading.addClassName("t-side-title");
        lines.addClassName("t-sent-lines");
        older.addThemeVariants(ButtonVariant.TERTIARY);
        older.addClassNames("t-link", "t-tl-more");
        addClassName("t-sent");
        add(heading, lines, older);
        fill();
    }

    @Override
    public void show(ContactRecord now) {
        fill();
    }

    private void fill() {
        try {
            // one more than is shown tells whether there are older ones
            List<SentEmail> found = emails.of(viewer, contact, 0, shown + 1);
            older.setVisible(found.size() > shown);
            lines.removeAll();
            found.stream()
                    .limit(shown)
                    .forEach(one -> lines.add(new SentLine(one, false, emails, viewer, page::refresh)));
            if (found.isEmpty()) {
                lines.add(new EmptyState(
                        Icons.MAIL, "No e-mail yet", "“Send e-mail” in Actions writes one; it is listed here then."));
            }
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }
}
