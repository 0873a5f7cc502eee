package app.tandem.operation.preview;

import app.tandem.people.Person;
import java.io.Serializable;

/**
 * A row of the "Notify Shared Users" box.
 *
 * @param partner belongs to another organization than the actor
 * @param contacts with how many of the selected contacts it was already shared
 */
public record SharedUser(Person person, boolean partner, int contacts) implements Serializable {}
