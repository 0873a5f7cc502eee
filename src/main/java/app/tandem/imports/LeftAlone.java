package app.tandem.imports;

import app.tandem.contact.ContactId;
import java.io.Serializable;

/**
 * A contact that a reversal left as it is, in part or as a whole.
 *
 * @param name empty if it is not there any more
 */
public record LeftAlone(ContactId contact, String name, String why) implements Serializable {}
