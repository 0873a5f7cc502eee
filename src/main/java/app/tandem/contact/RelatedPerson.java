package app.tandem.contact;

import app.tandem.people.UserId;
import java.io.Serializable;

/**
 * Somebody related to a contact, as its viewer sees them.
 *
 * @param partner belongs to another organization than the contact's owner (R5)
 */
public record RelatedPerson(UserId id, String name, boolean partner) implements Serializable {}
