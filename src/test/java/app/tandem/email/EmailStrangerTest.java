package app.tandem.email;

import static app.tandem.testing.Northfield.*;

import app.tandem.audit.OperationId;
import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.testing.StrangerCases;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody writes, and to whom, is nobody else's; an opened operation is its opener's (R4). */
class EmailStrangerTest extends StrangerCases {

    private static final EmailDraft DRAFT = EmailDraft.free("Hello {{First name}}", "How are you, {{First name}}?");

    @Autowired
    Composing composing;

    @Autowired
    Operations operations;

    OperationId opened;
    OperationId sent;

    @Override
    protected void given() {
        jdbc.sql("insert into organization_email (organization_id, legal_name, postal_address, domain, verified_at)"
                        + " select o.id, o.name, '1 Main St', 'mail.example', current_timestamp from organization o")
                .update();
        jdbc.sql("update contact set email = 'ada@mail.example', email_valid = true where id = :contact")
                .param("contact", contact.value())
                .update();
        opened = operations.open(maya, new Selection.Some(Set.of(contact)));
        sent = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, sent, composing.send(maya, sent, DRAFT, SendTime.NOW));
    }

    @Override
    protected void cases() {
        own("Composing.sender");
        own("Composing.request");
        asks("Composing.preview", s -> composing.preview(s, opened, DRAFT, 0));
        asks(
                "Composing.missing",
                s -> composing.missing(s, opened, EmailDraft.free("Hello {{City}}", "Hello {{Spouse}}")));
        asks("Composing.alsoWork", s -> composing.alsoWork(s, opened));
        asks("Composing.send", s -> composing.send(s, opened, DRAFT, SendTime.NOW));
        asks("Composing.waiting", s -> composing.waiting(s, sent));
        does("Composing.takeBack", s -> composing.takeBack(s, sent)).atLast();
        own("Composing.test");
    }
}
