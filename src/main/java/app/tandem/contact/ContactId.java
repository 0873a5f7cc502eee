package app.tandem.contact;

import java.io.Serializable;

/** The identity of a contact. */
public record ContactId(long value) implements Serializable {}
