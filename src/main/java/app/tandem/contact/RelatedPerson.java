package app.tandem.contact;

import app.tandem.people.UserId;
import java.io.Serializable;

/**
 * A person related to a contact, as the viewer sees them.
 *
 * @param partner an agent of a partner firm: drawn square, with the badge "Partner"
 */
public record RelatedPerson(UserId id, String name, boolean partner) implements Serializable {}
