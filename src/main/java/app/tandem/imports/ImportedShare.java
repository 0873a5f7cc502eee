package app.tandem.imports;

import app.tandem.people.Person;
import java.io.Serializable;
import java.util.List;

/**
 * With whom an import shared new contacts.
 *
 * @param byLeadSource whether a lead source says so (R33); otherwise the importer chose them
 * @param skipped how many were not shared
 * @param why they were not, in words
 */
public record ImportedShare(Person person, boolean byLeadSource, int shared, int skipped, List<String> why)
        implements Serializable {

    /** A group of an owner's into which the lead source put new contacts (R33). */
    public record Group(Person owner, String name, int contacts) implements Serializable {}

    public ImportedShare {
        why = List.copyOf(why);
    }
}
