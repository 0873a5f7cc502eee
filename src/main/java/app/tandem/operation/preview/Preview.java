package app.tandem.operation.preview;

import app.tandem.contact.licence.Unlicensed;
import app.tandem.contact.visibility.SightListener;
import app.tandem.operation.Counts;
import app.tandem.operation.PreviewPart;
import app.tandem.people.Person;
import java.io.Serializable;
import java.util.List;

/**
 * A preview of an operation; if nothing changes in between, the result equals it (R46).
 *
 * @param selected how many contacts are selected
 * @param leftOut how many were, and are left out but can be put back
 * @param counts one for each change of the request, in its order
 * @param gains who gains sight of how many contacts, the most first
 * @param loses who loses sight of how many contacts, the most first
 * @param unlicensed who would get contacts of states in which they are not licensed (R50)
 * @param told who gets a message, about how many contacts
 * @param consequences what follows because somebody loses sight (R27a)
 * @param parts what the kinds of its changes tell besides
 * @param ofOneself whether nothing of the contacts themselves changes, so that it is nobody else's business (R47)
 */
public record Preview(
        int selected,
        int leftOut,
        List<Counts> counts,
        List<PersonCount> gains,
        List<PersonCount> loses,
        List<Unlicensed> unlicensed,
        List<PersonCount> told,
        List<SightListener.Consequence> consequences,
        List<PreviewPart> parts,
        boolean ofOneself)
        implements Serializable {

    /** A person and the number of contacts. */
    public record PersonCount(Person person, int contacts) implements Serializable {}

    /** The counts of a request with one change. */
    public Counts counts(int change) {
        return counts.get(change);
    }

    /** What a kind of its changes tells besides. */
    public <P extends PreviewPart> P part(Class<P> type) {
        return parts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Whether submitting would change anything. */
    public boolean changesAnything() {
        return counts.stream().anyMatch(c -> c.done() > 0);
    }
}
