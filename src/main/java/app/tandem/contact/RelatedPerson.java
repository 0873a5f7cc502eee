package app.tandem.contact;

import app.tandem.people.UserId;
import java.io.Serializable;

/**
 * Somebody related to a contact, as its viewer sees them.
 *
 * @param partner an agent of a partner firm: drawn square, with the badge "Partner"
 */
public record RelatedPerson(UserId id, String name, boolean partner) implements Serializable {}
