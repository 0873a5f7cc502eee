package app.tandem.people;

import java.io.Serializable;

/** The identity of an organization: a lender or a partner firm. */
public record OrganizationId(long value) implements Serializable {}
