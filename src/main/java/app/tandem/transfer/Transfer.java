package app.tandem.transfer;

import app.tandem.people.Person;
import java.io.Serializable;
import java.time.Instant;

/**
 * Contacts that changed owner in one operation.
 *
 * @param by who did it
 * @param byViewer whether that is the reader
 * @param contacts how many; nothing else is told of them (R4)
 */
public record Transfer(long operation, Instant at, Person from, Person to, Person by, boolean byViewer, int contacts)
        implements Serializable {}
