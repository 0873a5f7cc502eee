package app.tandem.offboarding;

import app.tandem.people.LicenceState;
import app.tandem.people.Person;
import java.io.Serializable;
import java.util.Set;

/**
 * Somebody to whom a leaver's contacts can go.
 *
 * @param teams in words; empty for none
 * @param licences none where they are not judged (R50)
 */
public record NewOwner(Person person, String teams, Set<LicenceState> licences) implements Serializable {}
