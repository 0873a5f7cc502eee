package app.tandem.task;

import app.tandem.people.UserId;
import java.io.Serializable;

/**
 * A person to whom a task can be assigned.
 *
 * @param organization the name of their organization
 * @param partner belongs to a partner firm
 * @param viewer it is whoever chooses
 */
public record Assignable(UserId id, String name, String organization, boolean partner, boolean viewer)
        implements Serializable {}
