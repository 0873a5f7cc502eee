package app.tandem.contact;

import java.io.Serializable;

/**
 * A named list of contacts that belongs to one user.
 *
 * @param id 0 where it is known by its name only
 */
public record GroupRef(long id, String name) implements Serializable {}
