package app.tandem.offboarding;

import app.tandem.people.Person;
import java.io.Serializable;
import java.util.List;

/**
 * Somebody on a team, with how many of the contacts that the reader sees are theirs; archived ones are not counted, as
 * the list leaves them out.
 *
 * @param teams in words; empty for none
 * @param assigned how many contacts of others are assigned to them
 * @param shared how many of their own they have shared
 * @param self whether it is the reader
 * @param refused why the reader cannot offboard them; empty if they can
 */
public record TeamMember(
        Person person, String teams, int owned, int assigned, int shared, boolean self, List<String> refused)
        implements Serializable {}
