package app.tandem.offboarding;

import app.tandem.people.Person;
import java.io.Serializable;
import java.util.List;

/**
 * Somebody who leaves, as a supervisor of theirs finds them.
 *
 * @param teams in words; empty for none
 * @param refused why the reader cannot offboard them; empty if they can
 */
public record Leaver(Person person, String teams, Holdings holdings, List<String> refused) implements Serializable {}
