package app.tandem.contact.licence;

import app.tandem.people.LicenceState;
import app.tandem.people.Person;
import java.io.Serializable;
import java.util.List;

/**
 * A loan officer who would get contacts of states in which they are not licensed (R50).
 *
 * @param states the states, that of the most contacts first
 */
public record Unlicensed(Person to, List<InState> states) implements Serializable {

    /** How many states are named; the others are counted. */
    private static final int NAMED = 2;

    /** How many of the contacts are in a state. */
    public record InState(LicenceState state, int contacts) implements Serializable {}

    public Unlicensed {
        states = List.copyOf(states);
    }

    public int contacts() {
        return states.stream().mapToInt(InState::contacts).sum();
    }

    /** "AZ", "AZ and NV", "AZ, NV and TX", "AZ, NV and 3 more". */
    public String inWords() {
        var codes = states.stream().map(in -> in.state().name()).toList();
        int named = codes.size() > NAMED + 1 ? NAMED : codes.size() - 1;
        var last = codes.size() > NAMED + 1 ? codes.size() - NAMED + " more" : codes.getLast();
        return named == 0 ? last : String.join(", ", codes.subList(0, named)) + " and " + last;
    }

    /** "Nina Kowalski is not licensed in AZ"; "You are" of the reader. */
    public String sentence(boolean reader) {
        return (reader ? "You are" : to.name() + " is") + " not licensed in " + inWords();
    }
}
