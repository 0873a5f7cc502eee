package app.tandem.email.sent;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** What was sent to a contact is nobody's business who does not see the contact (R4). */
class ContactEmailsStrangerTest extends StrangerCases {

    @Autowired
    ContactEmails emails;

    long email;

    @Override
    protected void given() {
        jdbc.sql("insert into email_text (organization_id, subject, body, created_at, created_by)"
                        + " values (1, 'Hello Okonkwo', 'A rate', current_timestamp, 1)")
                .update();
        jdbc.sql(
                        "insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state, due_at,"
                                + " bulk, header_id, created_at, changed_at)"
                                + " select :contact, u.id, u.organization_id, :operation, t.id, 1, current_timestamp, false, '<x@y>',"
                                + " current_timestamp, current_timestamp from app_user u, email_text t where u.id = :maya")
                .param("contact", contact.value())
                .param("operation", finished.value())
                .param("maya", maya.value())
                .update();
        email = jdbc.sql("select max(id) from contact_email").query(Long.class).single();
    }

    @Override
    protected void cases() {
        asks("ContactEmails.of", s -> emails.of(s, contact, 0, 9));
        asks("ContactEmails.outbox", s -> emails.outbox(s, null, 0, 9));
        asks("ContactEmails.counts", s -> emails.counts(s));
        asks("ContactEmails.text", s -> emails.text(s, email));
        does("ContactEmails.takeBack", s -> emails.takeBack(s, email));
    }
}
