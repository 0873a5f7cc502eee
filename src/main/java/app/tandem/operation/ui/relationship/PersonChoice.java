package app.tandem.operation.ui.relationship;

import app.tandem.contact.record.Related;
import app.tandem.operation.preview.Candidate;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;

/**
 * A person in "Modify Relationships": related already, or to be.
 *
 * @param against why the viewer may not take the contact away from them; empty where they may
 */
record PersonChoice(UserId id, String name, String line, boolean partner, List<String> against)
        implements Serializable {

    static PersonChoice of(Related related) {
        return new PersonChoice(
                related.person().id(),
                related.person().name(),
                related.organization(),
                related.person().partner(),
                related.against());
    }

    static PersonChoice of(Candidate candidate) {
        var person = candidate.person();
        return new PersonChoice(person.id(), person.name(), person.organizationName(), candidate.partner(), List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonChoice choice && choice.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
