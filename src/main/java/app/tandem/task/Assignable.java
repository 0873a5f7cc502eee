package app.tandem.task;

import app.tandem.people.UserId;
import java.io.Serializable;

/**
 * Somebody to whom a task on a contact can be given.
 *
 * @param organization the name of their organization
 * @param partner belongs to a partner firm
 * @param viewer it is whoever chooses
 */
public record Assignable(UserId id, String name, String organization, boolean partner, boolean viewer)
        implements Serializable {}
