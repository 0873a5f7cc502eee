package app.tandem.email.queue;

import app.tandem.contact.ContactId;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;

/**
 * An e-mail that is about to be sent.
 *
 * @param id its number in contact_email
 * @param text its number in email_text
 * @param bulk whether it goes to several contacts
 * @param attempt which attempt this is, from 1
 * @param headerId the Message-ID, the same however often it is tried
 */
public record Queued(
        long id,
        ContactId contact,
        UserId sender,
        OrganizationId organization,
        long text,
        boolean bulk,
        int attempt,
        String headerId) {}
