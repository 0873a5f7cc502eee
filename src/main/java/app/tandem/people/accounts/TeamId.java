package app.tandem.people.accounts;

import java.io.Serializable;

/** The identity of a team. */
public record TeamId(long value) implements Serializable {}
